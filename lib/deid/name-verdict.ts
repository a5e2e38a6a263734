import { is } from './classes'
import { isMadeOfWords, isPublic } from './public-names'
import {
  isPossessive,
  isUpper,
  lengthOf,
  low,
  opensSentence,
  type Scene,
  titleBefore,
  wordAfter,
  wordBefore,
} from './scene'
import { isActing, isInRollCall } from './staff-letters'
import { isCapital, isSign, kinds, wordClasses } from './tokens'
import { shapes } from './vocabulary'
import { isPersonal } from './word-names'

export const verdicts = {
  keep: 0,
  unlisted: 1,
  given: 2,
  word: 3,
  titled: 4,
  kin: 5,
  capitals: 6,
  small: 7,
  town: 8,
  acronym: 9,
  known: 10,
  knownWord: 11,
  misspelt: 12,
  knownInitials: 13,
  strange: 14,
} as const

const nothingElse = is.family | is.given | is.place | is.city | is.phrase | is.pet
const identifiesNobody = is.region | is.month | is.weekday | is.safe | is.unit | is.number
const names = is.given | is.family | is.name_word
const heads = is.org | is.geo | is.street | is.title | is.credential | is.role | is.kin

/** What a word with a capital is, before its neighbours are drawn in. */
export function verdictOf(scene: Scene, token: number, isWordName: (scene: Scene, token: number) => boolean): number {
  const { tokens, taken, safe, loud } = scene
  const classes = wordClasses(tokens, token)
  if (taken[token] || safe[token]) return verdicts.keep
  if (lengthOf(scene, token) === 1) return isLetterOfSomebody(scene, token) ? verdicts.titled : verdicts.keep
  if (loud[token]) return loudVerdict(scene, token, classes, lengthOf(scene, token))
  if (!isCapital(tokens, token)) return verdicts.keep
  if (isPet(scene, token) || isArticleAbroad(scene, token)) return verdicts.keep
  const beside = besideVerdict(scene, token, classes)
  if (beside !== verdicts.keep) return beside
  if (classes & is.grammar && !(classes & is.name_word)) return verdicts.keep
  if (classes & is.name_word && !isUpper(scene, token))
    return isWordName(scene, token) && !isPublic(scene, token) ? verdicts.word : verdicts.keep
  if (classes & identifiesNobody) return verdicts.keep
  if (classes & is.acronym) return verdicts.acronym
  if (!isUpper(scene, token) && isAbbreviation(scene, token)) return verdicts.keep
  if (isUpper(scene, token)) return upperVerdict(scene, token, classes)
  if (classes & is.short && !(classes & names)) return verdicts.keep
  if (isPublic(scene, token)) return verdicts.keep
  if (classes & is.word) return listedVerdict(scene, token, classes)
  if (classes & heads) return verdicts.keep
  if (classes & is.given) return verdicts.given
  if (classes & (is.place | is.city | is.family)) return verdicts.unlisted
  return (classes & ~nothingElse) === 0 && !isMadeOfWords(scene, token) ? verdicts.unlisted : verdicts.keep
}

/** "her dog Buddy": an animal is nobody. */
const isPet = (scene: Scene, token: number): boolean => {
  const before = wordBefore(scene, token)
  return before !== -1 && (wordClasses(scene.tokens, before) & is.pet) !== 0 && !isPossessive(scene, token)
}

/** "La paciente", "Das Meer": an article that opens a sentence of another language. */
const isArticleAbroad = (scene: Scene, token: number): boolean => {
  if (lengthOf(scene, token) > 3) return false
  const after = wordAfter(scene, token)
  return (
    opensSentence(scene, token) &&
    /^(?:la|le|el|los|las|il|lo|das|der|die|de)$/.test(low(scene, token)) &&
    after !== -1 &&
    !isCapital(scene.tokens, after)
  )
}

/** A given name that is a rarer word, or a town that is one, within a sentence. */
function listedVerdict(scene: Scene, token: number, classes: number): number {
  const isOpening = opensSentence(scene, token)
  if (classes & is.given && !(classes & is.common)) {
    const before = wordBefore(scene, token)
    if (before !== -1 && /^(?:the|a|an)$/i.test(low(scene, before))) return verdicts.keep
    if (!isOpening || isPossessive(scene, token)) return verdicts.given
    const after = wordAfter(scene, token)
    return after !== -1 && wordClasses(scene.tokens, after) & is.verb ? verdicts.given : verdicts.keep
  }
  if ((classes & is.city || (classes & is.place && !(classes & is.common))) && !isOpening) {
    const before = wordBefore(scene, token)
    return before !== -1 && /^(?:in|from|near|to|at|outside|off|between|via|around)$/.test(low(scene, before))
      ? verdicts.town
      : verdicts.keep
  }
  return verdicts.keep
}

/** After a title whatever it is; after kin and roles whatever is no plain part of the sentence. */
function besideVerdict(scene: Scene, token: number, classes: number): number {
  if (classes & (is.grammar | is.verb) && !(classes & names)) return verdicts.keep
  const title = titleBefore(scene, token)
  if (title !== -1 && isRealTitle(scene, title)) return titledVerdict(scene, title, classes)
  const before = wordBefore(scene, token)
  if (before === -1 || isUpper(scene, token) || (isCapital(scene.tokens, before) && !opensSentence(scene, before)))
    return verdicts.keep
  const cue = wordClasses(scene.tokens, before)
  const isCue =
    (cue & is.kin) !== 0 ||
    (cue & is.role && !(cue & is.given)) ||
    /^(?:named|called|nicknamed|aka)$/i.test(low(scene, before)) ||
    /^(?:goes by|answers to|responds to|known as|joined by)$/i.test(
      `${low(scene, wordBefore(scene, before))} ${low(scene, before)}`,
    )
  if (isCue && classes & is.region && classes & is.given) return verdicts.kin
  if (!isCue || classes & (identifiesNobody | is.short | is.org | is.eponymous | is.work)) return verdicts.keep
  return classes & is.word && !(classes & names) ? verdicts.keep : verdicts.kin
}

/** With a capital, or one that is nothing but a title: ms, dr, prof. */
const isRealTitle = (scene: Scene, title: number): boolean => {
  const classes = wordClasses(scene.tokens, title)
  return !(classes & (is.word | is.common | is.street | is.kin)) || isCapital(scene.tokens, title)
}

/** In capitals: short forms stay, names and towns go, and so does what is too long for a short form. */
function upperVerdict(scene: Scene, token: number, classes: number): number {
  const length = lengthOf(scene, token)
  if (length <= 3 && !(classes & is.unit) && isInRollCall(scene, token)) return verdicts.capitals
  if (classes & (is.short | is.word | heads | is.code)) return verdicts.keep
  if (length >= 4 && classes & (is.given | is.family | is.place)) return verdicts.capitals
  if (length <= 3) return isActing(scene, token) ? verdicts.capitals : verdicts.keep
  if (length >= 4 && isAfterSource(scene, token)) return verdicts.acronym
  return length >= 7 && !isSign(scene.tokens, token + 1, ':') && !isMadeOfWords(scene, token)
    ? verdicts.capitals
    : verdicts.keep
}

/** Titles that a letter may follow. */
const titles = /^(?:dr|doctor|mr|mrs|ms|miss|prof|nurse|father|fr|sr|rev|monsignor|msgr|sgt|officer)$/

/** "Mr. B.", "his wife, K., said": one capital with a full stop, after a title or before a comma. */
function isLetterOfSomebody(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const title = titleBefore(scene, token)
  if (
    title !== -1 &&
    titles.test(low(scene, title)) &&
    (isCapital(tokens, token) || !/[aiost]/.test(low(scene, token)))
  )
    return true
  if (!isCapital(tokens, token) || !isSign(tokens, token + 1, '.')) return false
  const after = token + 2
  if (tokens.shape[after] === shapes.lower && isPersonal(low(scene, after)))
    return opensSentence(scene, token) || tokens.kind[token - 1] === kinds.digits
  const before = wordBefore(scene, token)
  return isSign(tokens, token + 2, ',') && before !== -1 && /^(?:of|with|and|to|for|told|saw)$/.test(low(scene, before))
}

/** "UTIs", "HbA1c", "mRNA": capitals within a word that is no name such as McKay. */
function isAbbreviation({ tokens }: Scene, token: number): boolean {
  const written = tokens.word[token]?.written ?? ''
  return /^(?:[A-Z]{2,5}[sxc]|[a-z]{1,2}[A-Z]\w*|[A-Z][a-z]{0,2}[A-Z]{1,3}|[A-Z]{1,2}[a-z][A-Z])$/.test(written)
}

/** "seen at UWMC", "referred by HIAS", "manager, HIAS". */
function isAfterSource(scene: Scene, token: number): boolean {
  const before = wordBefore(scene, token)
  return before !== -1 && /^(?:at|from|by|via)$/.test(low(scene, before))
}

/** On a line in capitals only what is a name and nothing else. */
function loudVerdict(scene: Scene, token: number, classes: number, length: number): number {
  const before = wordBefore(scene, token)
  if (
    before !== -1 &&
    wordClasses(scene.tokens, before) & is.kin &&
    (classes & (is.given | is.name_word) || classes === 0)
  )
    return verdicts.kin
  if (classes & (is.word | is.short | is.safe | is.region | is.month | is.weekday | is.unit | heads))
    return verdicts.keep
  if (length >= 3 && classes & (is.given | is.family | is.city)) return verdicts.capitals
  return length >= 5 && classes === 0 ? verdicts.capitals : verdicts.keep
}

/** After "Mother" or "General" only what is no plain word; after "Dr." anything but what has an office or a visit. */
function titledVerdict(scene: Scene, title: number, classes: number): number {
  const isLoose =
    lengthOf(scene, title) > 3 && (wordClasses(scene.tokens, title) & (is.kin | is.common | is.role)) !== 0
  if (isLoose && classes & (is.word | is.safe | is.short) && !(classes & is.name_word)) return verdicts.keep
  return classes & (heads | is.work | is.unit) && !(classes & names) ? verdicts.keep : verdicts.titled
}
