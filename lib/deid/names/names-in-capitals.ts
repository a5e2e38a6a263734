import { heads } from '@/lib/deid/reading/class-groups'
import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, type Scene, wordBefore } from '@/lib/deid/reading/scene'
import { isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { isMadeOfWords } from './public-names'
import { areLettersDespite, areUnlistedLetters, isActing, isInRollCall } from './staff-letters'

/** In capitals: short forms stay, names and towns go, and so does what is too long for a short form. */
export function upperVerdict(scene: Scene, token: number, classes: number): number {
  const length = lengthOf(scene, token)
  if (length <= 3 && !(classes & is.unit) && isInRollCall(scene, token)) return verdicts.capitals
  if (areLettersDespite(scene, token)) return verdicts.capitals
  if (classes & (is.short | is.word | heads | is.code)) return verdicts.keep
  if (length < 7 && isScore(scene, token)) return verdicts.keep
  if (length >= 4 && classes & (is.given | is.family | is.place)) return verdicts.capitals
  if (length <= 3 && isAgedRelative(scene, token)) return verdicts.capitals
  if (length <= 3) return isActing(scene, token) ? verdicts.capitals : verdicts.keep
  if (length >= 4 && isAfterSource(scene, token)) return verdicts.acronym
  if (length >= 4 && classes === 0 && isAfterTold(scene, token)) return verdicts.capitals
  return length >= 7 && !isSign(scene.tokens, token + 1, ':') && !isMadeOfWords(scene, token)
    ? verdicts.capitals
    : verdicts.keep
}

/** "MAIA 3.4": a scale and its mean. */
const isScore = ({ tokens }: Scene, token: number): boolean =>
  /^ (?:of )?\d\.\d/.test(tokens.text.slice(tokens.end[token], (tokens.end[token] ?? 0) + 8))

/** Two capitals: a short form stays unless it does what a person does, the letters of a state where they stand after a town. */
export function lettersVerdict(scene: Scene, token: number, classes: number): number {
  if (classes & is.preposition && /(?:ed|ing)$/.test(low(scene, wordBefore(scene, token)))) return verdicts.keep // "JOINED IN"
  if (!(classes & is.unit) && isInRollCall(scene, token)) return verdicts.capitals
  if (areLettersDespite(scene, token)) return verdicts.capitals
  if (classes & (is.short | is.common | is.grammar | is.unit | is.region | heads) || isCry(low(scene, token)))
    return verdicts.keep
  if (isActing(scene, token) || isAgedRelative(scene, token)) return verdicts.capitals
  if (classes & is.code && isAfterTown(scene, token)) return verdicts.keep
  return areUnlistedLetters(scene, token) ? verdicts.capitals : verdicts.keep
}

/** "OH", "MM": what somebody calls out. */
const isCry = (word: string) => /^(?:oh|ah|eh|uh|um|mm|hm|ow|oi|yo|ha|aw|ew|er|la|lo|sh|ya)$/.test(word)

/** "Tillamook, OR", "from Austin TX", "in NH". */
function isAfterTown(scene: Scene, token: number): boolean {
  const before = token - 1
  const lead = wordBefore(scene, token)
  return (
    isSign(scene.tokens, before, ',') ||
    isSign(scene.tokens, before, ')') ||
    (lead !== -1 && isCapital(scene.tokens, lead)) ||
    /^(?:in|from|to|of|near|outside|northern|southern|eastern|western|rural|upstate|central)$/.test(low(scene, lead))
  )
}

/** "UTIs", "HbA1c", "mRNA": capitals within a word that is no name such as McKay. */
export function isAbbreviation({ tokens }: Scene, token: number): boolean {
  if (tokens.shape[token] === shapes.capital) return false
  const written = tokens.word[token]?.written ?? ''
  return /^(?:[A-Z]{2,5}[sxc]|[a-z]{1,2}[A-Z]\w*|[A-Z][a-z]{0,2}[A-Z]{1,3}|(?:[A-Z][a-z]{0,2}){2,3}[A-Z]|[A-Z]{1,2}[a-z][A-Z])$/.test(
    written,
  )
}

/** "seen at UWMC", "referred by HIAS", "manager, HIAS". */
function isAfterSource(scene: Scene, token: number): boolean {
  const before = wordBefore(scene, token)
  return before !== -1 && /^(?:at|from|by|via|works|retd|attends)$/.test(low(scene, before))
}

/** "son DJ 6", "dtr KC (9)": letters between a word for family and an age. */
const isAgedRelative = (scene: Scene, token: number): boolean =>
  /^(?:son|daughter|dtr|dau|stepson|stepdaughter|nephew|niece|grandson|granddaughter|kid|brother|bro|sister|sis)$/.test(
    low(scene, wordBefore(scene, token)),
  ) &&
  /^,? ?\(?\d{1,2}(?!\d)/.test(scene.tokens.text.slice(scene.tokens.end[token], (scene.tokens.end[token] ?? 0) + 5))

/** "calls LAGI", "told TAVA": of no list, after what is done to a person. */
const isAfterTold = (scene: Scene, token: number): boolean =>
  /^(?:calls|called|told|tells|asks|asked|misses|missed|visited|met|texted|phoned|rang|hugged|thanked|sister|brother|son|daughter|wife|husband|cousin|mother|father|mum|mom|dad)$/.test(
    low(scene, wordBefore(scene, token)),
  )

/** "RANG FROM KNYSNA", "DOWNING NEAR BALAD": what leads to a town. */
const isAfterWay = (scene: Scene, token: number): boolean =>
  /^(?:from|in|near|to|outside|via|off|toward|towards|visiting|at)$/.test(low(scene, wordBefore(scene, token)))

/** On a line in capitals only what is a name and nothing else. */
export function loudVerdict(scene: Scene, token: number, classes: number, length: number): number {
  const before = wordBefore(scene, token)
  if (
    before !== -1 &&
    wordClasses(scene.tokens, before) & is.kin &&
    (classes & (is.given | is.name_word) || classes === 0)
  )
    return verdicts.kin
  if (classes & (is.word | is.short | is.safe | is.region | is.month | is.weekday | is.unit | heads))
    return verdicts.keep
  if (length >= 3 && classes === 0 && isAfterSource(scene, token)) return verdicts.acronym
  if (length >= 4 && classes & is.place && (length >= 8 || isAfterWay(scene, token))) return verdicts.town
  if (length >= 3 && classes & (is.given | is.family | is.city)) return verdicts.capitals
  return length >= 5 && classes === 0 ? verdicts.capitals : verdicts.keep
}
