import { isPersonal } from '@/lib/deid/names/personal-verbs'
import { isWordName } from '@/lib/deid/names/word-names'
import { is } from '@/lib/deid/reading/classes'
import {
  firstLetter,
  isAmong,
  isPossessive,
  isUpper,
  lengthOf,
  low,
  opensSentence,
  type Scene,
  titleBefore,
  wordAfter,
  wordBefore,
} from '@/lib/deid/reading/scene'
import { isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { noWord } from '@/lib/deid/reading/vocabulary'
import { wordList } from '@/lib/deid/reading/word-lists'
import type { KnownIndex } from './known-index'
import { areInitials } from './known-initials'
import {
  isBeforeInitial,
  isBehindInitial,
  isBesideKnown,
  isHyphened,
  isPlainGrammar,
  isTurnedAbout,
} from './known-names-beside'
import { isPaired } from './known-word-clauses'
import { isConcept, verbal } from './known-word-cues'
import { closesNote, opensNote } from './known-word-edges'
import { isKnownWord, isToldOf } from './known-words'

/** Says of each word that is the name of somebody known, however it is written, by which rule; the stronger verdict stays. */
export function markKnownNames(scene: Scene, index: KnownIndex, verdict: Uint8Array): void {
  if (index.names.size === 0) return
  const { tokens } = scene
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== kinds.word || lengthOf(scene, token) < 2 || !mayBeKnown(scene, token, index)) continue
    const known = verdictFor(scene, token, index)
    if (known !== verdicts.keep) verdict[token] = known
    else if (isPlainlyTheWord(scene, token, index)) verdict[token] = verdicts.keep
  }
}

const outside =
  is.word |
  is.short |
  is.safe |
  is.region |
  is.month |
  is.weekday |
  is.unit |
  is.org |
  is.title |
  is.credential |
  is.grammar

/** Begins like a name or initials and is as long, or is no plain word and may be a name misspelt. */
const mayBeKnown = (scene: Scene, token: number, { filter }: KnownIndex): boolean =>
  !(wordClasses(scene.tokens, token) & outside) || filter.mayHave(firstLetter(scene, token), lengthOf(scene, token))

function verdictFor(scene: Scene, token: number, index: KnownIndex): number {
  const { names, initials } = index
  const { tokens } = scene
  const classes = wordClasses(tokens, token)
  const word = low(scene, token)
  if (initials.has(word) && !names.has(word) && !scene.loud[token] && areInitials(scene, token, index))
    return verdicts.knownInitials
  const known = names.get(word)
  if (known) {
    if (classes & is.grammar && !(classes & (is.name_word | is.given)))
      return isBearerOfSmallWord(scene, token) ? verdicts.knownWord : verdicts.keep
    if (isTurnedAbout(scene, token, index) || isHyphened(scene, token, index)) return verdicts.knownWord
    if (isUpper(scene, token) && classes & is.short && !scene.loud[token])
      return isBorneInCapitals(scene, token, known.part) ? verdicts.knownWord : verdicts.keep
    if (!(classes & (is.word | is.month | is.safe)) || isForeignAlone(scene, token, classes)) return verdicts.known
    if (isBesideKnown(scene, token, index)) return verdicts.knownWord
    if (!isPlainGrammar(scene, token) && isPaired(scene, token, other => names.has(other))) return verdicts.knownWord
    if (known.part === 'family' && isBeforeInitial(scene, token, index)) return verdicts.knownWord
    if (isCapital(tokens, token)) return capitalWord(scene, token, known.part)
    if (known.part === 'family' && isBehindInitial(scene, token, index)) return verdicts.knownWord
    return isKnownWord(scene, token, known.part) ? verdicts.knownWord : verdicts.keep
  }
  if (isBareGenitive(scene, token, word, index)) return verdicts.knownWord
  if (word.length < 3 || word.length > 20 || classes & outside || scene.safe[token]) return verdicts.keep
  return isMisspelt(scene, token, index) ? verdicts.misspelt : verdicts.keep
}

/** "dawns auntie", "roses flat": the apostrophe left out before what a person alone has. */
const isBareGenitive = (scene: Scene, token: number, word: string, { names }: KnownIndex): boolean =>
  word.length > 3 &&
  word.endsWith('s') &&
  names.get(word.slice(0, -1))?.part === 'given' &&
  ((wordClasses(scene.tokens, wordAfter(scene, token)) & is.kin) !== 0 ||
    /^(?:flat|house|place|car|phone|number|text|shift|birthday|funeral|boyfriend|girlfriend|kids|ute|van|truck|sitter|supervisor)$/.test(
      low(scene, wordAfter(scene, token)),
    ))

/** "aroha", a word of another language only: the one who is known, but for "the aroha" and "aroha means". */
const isForeignAlone = (scene: Scene, token: number, classes: number): boolean =>
  !(classes & (is.word | is.month)) &&
  !/^(?:the|a|an|of|his|her|my|our|their|with|no|some|much|te|me|i|ko)$/.test(low(scene, wordBefore(scene, token))) &&
  !/^(?:means|is|as|nui)$/.test(low(scene, wordAfter(scene, token)))

/** Found once for each word of a participant's notes, as long as the word is remembered. */
function isMisspelt({ tokens }: Scene, token: number, { isNearName, turn }: KnownIndex): boolean {
  const word = tokens.word[token] ?? noWord
  if (word.judgedIn !== turn) {
    word.judgedIn = turn
    word.isNearName = isNearName(word.low)
  }
  return word.isNearName === true
}

/** "told GRACE", "LAN's mother": what is a short form as well, where a person alone is told or has something. */
const isBorneInCapitals = (scene: Scene, token: number, part: 'given' | 'family'): boolean =>
  titleBefore(scene, token) !== -1 ||
  isToldOf(scene, token, part) ||
  ((opensSentence(scene, token) || /^(?:and|then|but|when|while)$/.test(low(scene, wordBefore(scene, token)))) &&
    isPersonal(low(scene, wordAfter(scene, token))))

/** "Non's thread", "told An": an article or a pronoun with a capital that no sentence asks for, or that possesses. */
const isBearerOfSmallWord = (scene: Scene, token: number): boolean =>
  isCapital(scene.tokens, token) &&
  !isUpper(scene, token) &&
  (isPossessive(scene, token) || isPersonal(low(scene, wordAfter(scene, token))) || wordBefore(scene, token) !== -1)

/** Capitals that tell nothing, in which the table of words has nothing to say: a network is no Lan. */
const isPlainlyTheWord = (scene: Scene, token: number, { names }: KnownIndex): boolean =>
  isUpper(scene, token) &&
  !scene.loud[token] &&
  (wordClasses(scene.tokens, token) & is.short) !== 0 &&
  names.has(low(scene, token))

/** With a capital the table of words that are names has its say as well; a family name that opens a sentence has to do something. */
function capitalWord(scene: Scene, token: number, part: 'given' | 'family'): number {
  if (part === 'given' && isPossessive(scene, token) && !isConcept(low(scene, token))) return verdicts.knownWord
  if (titleBefore(scene, token) !== -1) return verdicts.knownWord
  if (scene.safe[token]) return verdicts.keep
  const decided = isKnownWord(scene, token, part)
  if (scene.loud[token] || decided === true) return decided ? verdicts.knownWord : verdicts.keep
  if (opensSentence(scene, token) && (isAskedTo(scene, token) || isBesideItself(scene, token)))
    return verdicts.knownWord
  if (part === 'given' && decided === null && (opensNote(scene, token) || closesNote(scene, token)))
    return verdicts.knownWord
  if (part === 'family' && opensSentence(scene, token) && !isPossessive(scene, token)) {
    const after = wordAfter(scene, token)
    return after !== -1 &&
      (wordClasses(scene.tokens, after) & is.verb || isPersonal(low(scene, after))) &&
      isWordName(scene, token)
      ? verdicts.knownWord
      : verdicts.keep
  }
  return isWordName(scene, token) || (part === 'given' && isBearerFirst(scene, token))
    ? verdicts.knownWord
    : verdicts.keep
}

const tasks = wordList(
  'send chase ring call phone email book check confirm order print fax file log draft write schedule arrange update complete upload countersign sign review collect fetch bring drive text',
)

/** "Love to send the consent copy": whoever is known is to do it; one hopes to send it oneself. */
const isAskedTo = (scene: Scene, token: number): boolean =>
  low(scene, token) !== 'hope' && low(scene, token + 1) === 'to' && isAmong(scene, wordAfter(scene, token + 1), tasks)

/** "Rivers + rivers image": the name, and beside it the word that it is, in small letters. */
const isBesideItself = (scene: Scene, token: number): boolean =>
  isSign(scene.tokens, token + 1, '+') &&
  low(scene, token + 2) === low(scene, token) &&
  !isCapital(scene.tokens, token + 2)

/** "Pearl was there", "Reed 50min": a name that opens the sentence, no feeling and no deed, before anything but what the word would go with. */
function isBearerFirst(scene: Scene, token: number): boolean {
  if (!opensSentence(scene, token) || isConcept(low(scene, token)) || verbal.test(low(scene, token))) return false
  if (isSign(scene.tokens, token + 1, '-') || isSign(scene.tokens, token - 1, '"')) return false
  const after = wordAfter(scene, token)
  return (
    after === -1 ||
    ((wordClasses(scene.tokens, after) & (is.verb | is.grammar)) !== 0 &&
      !/^(?:of|as|in|and|or)$/.test(low(scene, after))) ||
    isPersonal(low(scene, after)) ||
    /(?:ed|ing|s)$/.test(low(scene, after))
  )
}
