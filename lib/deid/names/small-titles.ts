import { isAmong, lengthOf, low, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'

const titles = wordList(
  "ma mummy mommy mammy teta tita tito ama amma appa avo mevr mw chi bac dominee ds hauptfeldwebel feldwebel oberst apotheker notaris zuster broeder frere soeur irmao irma hermano hermana fratello suor siostra brat swami guru sensei dr mr mrs ms sgt prof tia tio abuela abuelo mama baba ba oma opa koro kuia tata nana nanna gran granny grandma grandpa auntie aunty uncle mummy vo avo kum agent big wee auld lil sarge doc rev fr judge master petty chief deputy constable trooper deacon imam rabbi whaea matua pani pan sr oom mas pak monsignor msgr reverend pastor cap skipper old young little papa tutu lao mister pc dc wpc dci nonna nonno deda mor far ate kuya cap'n mgr ing hr frau herr shri smt sri dona don senor senora seu mevrouw meneer mnr alh alhaji hajiya mallam pst oga tannie ouma oupa memere pepere mamie gogo",
)

/** Titles that are written small as well. */
export const isSmallTitle = (scene: Scene, token: number): boolean => isAmong(scene, token, titles)

/** "s boateng": a small letter that is no short word, before a small name. */
export const isSmallLetter = (scene: Scene, letter: number, name: number): boolean =>
  lengthOf(scene, letter) === 1 &&
  !isCapital(scene.tokens, name) &&
  !isSign(scene.tokens, letter - 1, "'") &&
  !isUnitLetter(scene, letter) &&
  (/[e-hj-mr-vz]/.test(low(scene, letter)) || (/[bcdnp]/.test(low(scene, letter)) && opensEntry(scene, letter)))

/** "s1 d keane 9:05": behind a figure, a stop or nothing. */
const opensEntry = ({ tokens }: Scene, letter: number): boolean =>
  letter === 0 ||
  tokens.gap[letter] === gaps.line ||
  (tokens.kind[letter - 1] !== kinds.word && tokens.gap[letter] === gaps.space)

const honours = wordList('ji sir saab sahib saheb bhai ben behn garu amma san sensei hoca abla abi hanim')

/** "Lokhandwala sir", "bibi ji": the word of honour behind a name, which ends it. */
export function withHonour(scene: Scene, last: number): number {
  const next = wordAfter(scene, last)
  return next !== -1 && isAmong(scene, next, honours) && !isCapital(scene.tokens, wordAfter(scene, next)) ? next : last
}

/** A letter right behind a figure is that of a size, not of a name. */
export const isUnitLetter = ({ tokens }: Scene, letter: number): boolean =>
  tokens.kind[letter - 1] === kinds.digits && tokens.gap[letter] === gaps.none
