import { heads, identifiesNobody, names } from '@/lib/deid/reading/class-groups'
import { is } from '@/lib/deid/reading/classes'
import {
  isAmong,
  isPossessive,
  isUpper,
  lengthOf,
  low,
  opensSentence,
  type Scene,
  titleBefore,
  wordBefore,
} from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { wordList } from '@/lib/deid/reading/word-lists'
import { isSaintSeen } from './figures'
import { isPersonal } from './personal-verbs'
import { isCalledThing } from './thing-names'

const naming = wordList('named called nicknamed aka')

/** After a title whatever it is; after kin and roles whatever is no plain part of the sentence. */
export function besideVerdict(scene: Scene, token: number, classes: number): number {
  if (classes & (is.grammar | is.verb) && !(classes & names)) return verdicts.keep
  if (classes & is.title && lengthOf(scene, token) < 4 && !(classes & names)) return verdicts.keep
  const title = titleBefore(scene, token)
  if (title !== -1 && isSaintSeen(scene, title, token)) return verdicts.keep
  if (title !== -1 && (isRealTitle(scene, title) || (isOffice(low(scene, title)) && classes & is.family)))
    return titledVerdict(scene, title, classes)
  if (isAfterInitial(scene, token) && (!(classes & identifiesNobody) || (classes & is.safe && classes & is.word)))
    return verdicts.titled
  const before = wordBefore(scene, token)
  if (before === -1 || isUpper(scene, token) || (isCapital(scene.tokens, before) && !opensSentence(scene, before)))
    return verdicts.keep
  const cue = wordClasses(scene.tokens, before)
  if (isNicknamed(scene, before) && !(classes & (is.grammar | is.region)) && !isCalledThing(scene, token))
    return verdicts.kin
  if (isTheirName(scene, token, before)) return verdicts.kin
  const isCue =
    (cue & is.kin) !== 0 ||
    (cue & is.role && !(cue & is.given)) ||
    isAmong(scene, before, naming) ||
    isNaming(scene, before)
  if (isCue && isCalledThing(scene, token)) return verdicts.keep
  if (isCue && classes & is.region && classes & is.given) return verdicts.kin
  if (isCue && classes & is.safe && isOwned(scene, before)) return verdicts.kin
  if (isCue && isPlainWord(classes) && isOwned(scene, before) && !isTitled(scene, token)) return verdicts.kin
  if (!isCue || classes & (identifiesNobody | is.short | is.org | is.eponymous | is.work)) return verdicts.keep
  if (!(classes & is.word) || classes & names) return verdicts.kin
  return relatives.test(low(scene, before)) && !isTitled(scene, token) && !(classes & (is.verb | is.role))
    ? verdicts.kin
    : verdicts.keep
}

const being = wordList('is was')

/** "Crisis nurse was Shona, very good", "her name, which is Temperance": a given name behind a person and "is", and a stop behind it. */
function isTheirName(scene: Scene, token: number, before: number): boolean {
  const { tokens } = scene
  if (!isAmong(scene, before, being) || !(wordClasses(tokens, token) & (is.given | is.name_word))) return false
  const stops = token + 1 >= tokens.count || [',', '.', ';', ')'].some(sign => isSign(tokens, token + 1, sign))
  const who = wordBefore(scene, before)
  return (
    stops &&
    ((wordClasses(tokens, who) & (is.kin | is.role)) !== 0 ||
      low(scene, who) === 'name' ||
      (low(scene, who) === 'which' && low(scene, who - 2) === 'name'))
  )
}

/** Of whom there is one, and who is called by a name: no figure of the inner world is anybody's cousin. */
const relatives =
  /^(?:cousin|husband|wife|boyfriend|girlfriend|bf|gf|niece|nephew|stepdad|stepmom|stepson|stepdaughter|roommate|flatmate|housemate|landlord|coworker|classmate|grandson|granddaughter|hubby|fiance|fiancee)$/

/** "to K. Obi", "with R. Sallow", "0930 D. Skewes in": a capital behind an initial with its stop, to or with whom something is done or who opens an entry. */
function isAfterInitial(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const initial = token - 2
  return (
    isSign(tokens, token - 1, '.') &&
    tokens.gap[token] === gaps.space &&
    tokens.gap[token - 1] === gaps.none &&
    isCapital(tokens, token) &&
    isCapital(tokens, initial) &&
    lengthOf(scene, initial) === 1 &&
    (opensEntry(scene, initial, token) ||
      (isSign(tokens, initial - 1, '.') && /^(?:pt|ppt|px)$/.test(low(scene, initial - 2))) ||
      /^(?:to|by|with|w|and|from|for|per|cc|saw|met|told|asked|emailed|rang|phoned)$/.test(
        low(scene, wordBefore(scene, initial)),
      ))
  )
}

/** Behind a time of day, before a word that no list has as a common one; "A. Mood" is a heading. */
const opensEntry = (scene: Scene, initial: number, token: number): boolean =>
  scene.tokens.kind[initial - 1] === kinds.digits &&
  scene.tokens.gap[initial] === gaps.space &&
  !(wordClasses(scene.tokens, token) & (is.common | is.short))

/** "her sister Shona": a person's own, in small letters, whatever else the name means. */
const isOwned = (scene: Scene, kin: number): boolean => {
  const { tokens } = scene
  const before = wordBefore(scene, kin)
  const owner = /^(?:late|older|younger|elder|eldest|youngest|oldest|big|little|baby|twin|ex|estranged)$/.test(
    low(scene, before),
  )
    ? wordBefore(scene, before)
    : before
  return (
    (wordClasses(tokens, kin) & is.kin) !== 0 &&
    !isCapital(tokens, kin) &&
    owner !== -1 &&
    (/^(?:his|her|their)$/.test(low(scene, owner)) || (low(scene, owner) === 's' && isSign(tokens, owner - 1, "'")))
  )
}

/** "her sister Posy": a flower, and nothing else that is told of a person. */
const isPlainWord = (classes: number): boolean => (classes & ~is.common) === is.word

/** Two capitals in a row make a heading of it: "Husband Present". */
const isTitled = (scene: Scene, token: number): boolean =>
  isCapital(scene.tokens, token - 1) || isCapital(scene.tokens, token + 1)

/** "nicknamed Bolo", "goes by Ash": what only a person is called by. */
const isNicknamed = (scene: Scene, before: number): boolean =>
  low(scene, before) === 'nicknamed' ||
  (low(scene, before) === 'by' && isAmong(scene, wordBefore(scene, before), going))

const going = wordList('goes went going')

/** "answers to Ash", "known as Ash", "joined by Ash". */
function isNaming(scene: Scene, before: number): boolean {
  const first = wordBefore(scene, before)
  switch (low(scene, before)) {
    case 'by':
      return isAmong(scene, first, goesOrJoined)
    case 'to':
      return isAmong(scene, first, answering)
    case 'as':
      return low(scene, first) === 'known'
    default:
      return false
  }
}

const goesOrJoined = wordList('goes joined')
const answering = wordList('answers responds')

/** With a capital, or one that is nothing but a title: ms, dr, prof. */
const isRealTitle = (scene: Scene, title: number): boolean => {
  const classes = wordClasses(scene.tokens, title)
  return !(classes & (is.word | is.common | is.street | is.kin)) || isCapital(scene.tokens, title)
}

/** After "Mother" or "General" only what is no plain word; after "Dr." anything but what has an office or a visit. */
function titledVerdict(scene: Scene, title: number, classes: number): number {
  const isLoose =
    lengthOf(scene, title) > 3 && (wordClasses(scene.tokens, title) & (is.kin | is.common | is.role)) !== 0
  if (isOffice(low(scene, title)) && classes & is.family) return verdicts.titled
  const isNun = /^(?:sister|brother)$/.test(low(scene, title)) && !(classes & (is.common | is.safe | is.short | heads))
  if (isLoose && !isNun && classes & (is.word | is.safe | is.short) && !(classes & is.name_word)) return verdicts.keep
  return classes & (heads | is.work | is.unit) && !(classes & names) ? verdicts.keep : verdicts.titled
}

/** Titles in full that nobody's part or vision goes by. */
const isOffice = (title: string): boolean =>
  /^(?:doctor|professor|officer|detective|sergeant|trooper|agent|constable|marshal|corporal|lieutenant|colonel|pastor|reverend|deacon|principal)$/.test(
    title,
  )

/** Whoever is done so with, and no plan or grade: "saw M.", "home with P.". */
const metBy = wordList('saw met told rang phoned texted hugged thanked asked called visited love')

/** Titles that a letter may follow. */
const titles = /^(?:dr|doctor|mr|mrs|ms|miss|prof|nurse|father|fr|sr|rev|monsignor|msgr|sgt|officer)$/

/** "Mr. B.", "his wife, K., said": one capital with a full stop, after a title or before a comma. */
export function isLetterOfSomebody(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const title = titleBefore(scene, token)
  if (scene.tokens.kind[token + 1] === kinds.digits && scene.tokens.gap[token + 1] === gaps.none) return false
  if (
    title !== -1 &&
    titles.test(low(scene, title)) &&
    (isCapital(tokens, token) || !/[aiost]/.test(low(scene, token)))
  )
    return true
  if (isCapital(tokens, token) && /^(?:Doc|Sarge|Gunny)$/.test(tokens.word[wordBefore(scene, token)]?.written ?? ''))
    return true
  if (!isCapital(tokens, token) || !isSign(tokens, token + 1, '.')) return false
  if (isPossessive(scene, token + 1) && !/^(?:us|uk|eu)$/.test(low(scene, token))) return true
  const after = token + 2
  if (tokens.shape[after] === shapes.lower && isPersonal(low(scene, after)))
    return opensSentence(scene, token) || tokens.kind[token - 1] === kinds.digits
  const before = wordBefore(scene, token)
  if (isAmong(scene, before, metBy) || (isSign(tokens, token - 1, '/') && low(scene, token - 2) === 'w')) return true
  return isSign(tokens, token + 2, ',') && before !== -1 && /^(?:of|with|and|to|for|told|saw)$/.test(low(scene, before))
}
