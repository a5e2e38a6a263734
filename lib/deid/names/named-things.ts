import { is } from '@/lib/deid/reading/classes'
import {
  isAmong,
  isPossessive,
  lengthOf,
  low,
  opensSentence,
  type Scene,
  wordAfter,
  wordBefore,
} from '@/lib/deid/reading/scene'
import { anyHas, gaps, hasTrait, isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed } from '@/lib/deid/reading/word-traits'
import { isPersonal, isSaid } from './personal-verbs'

/** A car, a part of a list of parts, or a noun of another language. */
export const isNamedThing = (scene: Scene, token: number): boolean =>
  isCar(scene, token) || isListedPart(scene, token) || isNounAbroad(scene, token)

/** Models of cars that are towns, names or words as well. */
const models = listed(
  'plymouth pontiac buick lincoln saturn oldsmobile packard studebaker austin morris hillman humber vauxhall rover triumph singer sedona savana tucson santana cortez cortina escort granada capri monte bel catalina bonneville lesabre regal century park fairlane mercury cougar sable taurus focus fiesta civic accord corolla camry celica prius outback forester legacy impreza wrangler cherokee compass renegade patriot ram ranchero tacoma sierra dakota malibu seville cressida commodore swift dzire colorado frontier sienna montana aurora falcon holden torana barina laurel camira pajero vitara jimny alhambra cordoba leon toledo ibiza sharan innova indica sumo creta verna baleno ertiga scorpio bolero thar navara amarok ranger mondeo picanto cerato tucson kona juke odyssey legend galaxy clio megane kadett octavia fabia superb kuga puma yaris sentra altima maxima sonata elantra impala tahoe suburban yukon denali durango charger avalon highlander sequoia tundra monaro kingswood hiace tazz citi chico uno siena palio strada gol fusca kombi saveiro amaze brezza nexon harrier safari celerio wagonr premio vezel ambassador',
)
const owned = wordList(
  'an a his her my their our old new silver white black blue red grey gray green gold maroon tan brown beige yellow orange purple rusty battered rented hired parked',
)
const driving = wordList(
  'drive drives drove driving parked parks wrecked totalled totaled crashed sold bought rented washed',
)
const onWheels = wordList('plate plates reg rego truck pickup van car ute bakkie keys tyre tire boot engine bonnet')

/** "silver Tacoma plate", "the Commodore, rego", "gives him a lift in a Cressida": a car, whatever town or person is called so. */
function isCar(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (!hasTrait(tokens, token, models) || isPossessive(scene, token)) return false
  const before = wordBefore(scene, token)
  if (isAmong(scene, wordAfter(scene, token), onWheels)) return true
  if (hasTrait(tokens, token + 1, models) && tokens.gap[token + 1] === gaps.space) return isAmong(scene, before, owned)
  if (hasTrait(tokens, token - 1, models) && isCapital(tokens, token - 1))
    return isCar(scene, token - 1) || isAmong(scene, wordBefore(scene, token - 1), owned)
  const isDriven = low(scene, before) === 'the' && isAmong(scene, wordBefore(scene, before), driving)
  return (
    (isDriven || isAmong(scene, before, owned)) &&
    (!isCapital(tokens, token + 1) || (wordClasses(tokens, token + 1) & is.code) !== 0) &&
    !isSomebodys(scene, before, token)
  )
}

/** "his Morris rang", "their Sienna is ten", "a Granada number": whose child or friend does what a car does not, and what a town has. */
const isSomebodys = (scene: Scene, before: number, token: number): boolean => {
  const after = low(scene, wordAfter(scene, token))
  if (/^(?:number|phone|address|clinic|hospital|office|hotel|native|man|woman|lady|boy|girl|family)$/.test(after))
    return true
  return /^(?:his|her|my|their|our)$/.test(low(scene, before)) && (isSaid(after) || isPersonal(after))
}

/** What a list of parts is headed with. */
const partsOf = listed('parts figures team protectors protector exiles managers archetypes subpersonalities')
const articles = wordList(
  'the an a de het die das der la le el il lo os as o les los las una un ein eine little small young big old baby inner wee wise angry',
)
const farthest = 24

/** "Inner team: die Apothekerin, the little Smurf", "Parts: the Manager, one she calls Little Rosie": what an article or "little" makes a part of a list of parts. */
function isListedPart(scene: Scene, token: number): boolean {
  if (!anyHas(scene.tokens, partsOf)) return false
  const { tokens } = scene
  const before = wordBefore(scene, token)
  if (before === -1 || !isAmong(scene, before, articles) || isPossessive(scene, token)) return false
  let isList = false
  for (let back = before; back >= Math.max(0, token - farthest); back--) {
    if (
      tokens.gap[back + 1] === gaps.line ||
      isSign(tokens, back, ';') ||
      (isSign(tokens, back, '.') && opensSentence(scene, back + 1))
    )
      return false
    isList ||= isSign(tokens, back, ':') || isSign(tokens, back, ',')
    if (hasTrait(tokens, back, partsOf)) return isList
  }
  return false
}

const articlesAbroad = wordList('das dem ein eine einen einer mein meine kein keine het een')

/** "das Trotzkopf", "ins Turmzimmer", "Dankbarkeit": a German or Dutch noun by its article or its ending, that nobody and no town is called. */
function isNounAbroad(scene: Scene, token: number): boolean {
  if (wordClasses(scene.tokens, token) & (is.given | is.family | is.place | is.city | is.name_word)) return false
  return (
    isAmong(scene, wordBefore(scene, token), articlesAbroad) ||
    (lengthOf(scene, token) > 8 && endings.test(low(scene, token)))
  )
}

const endings =
  /(?:heit|keit|schaft|zimmer|kamer|stunde|gefuhl|angst|traum|reise|mutter|vater|kind|stimme|licht|kraft|heid|gevoel|droom|huisje|boek|spiel|lied|tanz)$/

const ofWhom = wordList('of de da do del')
const virgins = wordList('virgin virgen virgem madonna vierge')

/** "the Virgin of Guadalupe", "Virgen de Luján": where she was seen. */
export const isOfVirgin = (scene: Scene, of: number): boolean =>
  isAmong(scene, of, ofWhom) && isAmong(scene, wordBefore(scene, of), virgins)
