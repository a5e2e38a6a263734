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
  wordAfter,
  wordBefore,
} from '@/lib/deid/reading/scene'
import { isMisspelt } from '@/lib/deid/reading/strange-words'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { noWord } from '@/lib/deid/reading/vocabulary'
import { wordList } from '@/lib/deid/reading/word-lists'
import { besideVerdict, isLetterOfSomebody } from './names-beside'
import { isAbbreviation, lettersVerdict, loudVerdict, upperVerdict } from './names-in-capitals'
import { isToldAsName } from './names-told'
import { isDoer, isExplained, isJoinedName } from './opening-names'
import { isMadeOfWords, isPublic } from './public-names'
import { isScale } from './thing-names'
import { isTownMade } from './town-made'

const nothingElse = is.family | is.given | is.place | is.city | is.phrase | is.pet

/** What a word with a capital is, before its neighbours are drawn in. */
export function verdictOf(scene: Scene, token: number, isWordName: (scene: Scene, token: number) => boolean): number {
  const { tokens, taken, safe, loud } = scene
  const classes = wordClasses(tokens, token)
  if (taken[token] || safe[token]) return verdicts.keep
  if (lengthOf(scene, token) === 1) return isLetterOfSomebody(scene, token) ? verdicts.titled : verdicts.keep
  if (loud[token]) return loudVerdict(scene, token, classes, lengthOf(scene, token))
  if (!isCapital(tokens, token)) return verdicts.keep
  if (isPet(scene, token) || isArticleAbroad(scene, token) || isInBlood(scene, token) || isSubscale(scene, token))
    return verdicts.keep
  if (isContracted(scene, token)) return verdicts.keep
  const beside = besideVerdict(scene, token, classes)
  if (beside !== verdicts.keep) return beside
  if (isJoinedName(scene, token)) return verdicts.given
  if (isExplained(scene, token)) return verdicts.word
  if (isToldAsName(scene, token, classes)) return verdicts.kin
  if (isDoer(scene, token, classes) && !isPublic(scene, token)) return verdicts.word
  if (classes & is.grammar && !(classes & is.name_word)) return verdicts.keep
  if (classes & is.name_word && !isUpper(scene, token))
    return isWordName(scene, token) && !isPublic(scene, token) ? verdicts.word : verdicts.keep
  if (isUpper(scene, token) && lengthOf(scene, token) === 2 && !(classes & is.acronym))
    return lettersVerdict(scene, token, classes)
  if (mayBeSomebodyToo(classes) && isSomebodyToo(scene, token)) return verdicts.given
  if (classes & identifiesNobody) return verdicts.keep
  if (classes & is.acronym && (isUpper(scene, token) || lengthOf(scene, token) > 2)) return verdicts.acronym
  if (!isUpper(scene, token) && isAbbreviation(scene, token)) return verdicts.keep
  if (isUpper(scene, token)) return upperVerdict(scene, token, classes)
  if (classes & is.short && !(classes & names)) return verdicts.keep
  if (isPublic(scene, token)) return verdicts.keep
  if (classes & is.word) return listedVerdict(scene, token, classes)
  if (classes & heads || isPiece(scene, token)) return verdicts.keep
  if (classes & is.given) return verdicts.given
  if (classes & (is.place | is.city | is.family)) return verdicts.unlisted
  return (classes & ~nothingElse) === 0 &&
    (!isMadeOfWords(scene, token) || isTownMade(scene, token)) &&
    !isMistyped(scene, token)
    ? verdicts.unlisted
    : verdicts.keep
}

/** "Don't", "Won't": a verb with "not". */
const isContracted = ({ tokens }: Scene, token: number): boolean =>
  isSign(tokens, token + 1, "'") &&
  tokens.gap[token + 1] === gaps.none &&
  tokens.gap[token + 2] === gaps.none &&
  tokens.word[token + 2]?.low === 't'

/** "the Hildegard, then silence" where music is spoken of, "the Hamilton and the Beck": what an article stands before, and no name behind it, is a piece or a scale. */
const isPiece = (scene: Scene, token: number): boolean => {
  const { tokens } = scene
  const the = wordBefore(scene, token)
  if (low(scene, the) !== 'the' || isPossessive(scene, token)) return false
  if (!scene.speaksOfWorks && !isScale(scene, token)) return false
  if (/s$/.test(low(scene, token)) && !isScale(scene, token)) return false
  if (
    /^(?:at|to|from|in|into|near|off|past|by|outside|on|inside|round|behind|with|for|of|told|met|aboard)$/.test(
      low(scene, wordBefore(scene, the)),
    )
  )
    return false
  const after = wordAfter(scene, token)
  return after === -1
    ? ['.', ';', ')', '?'].some(sign => isSign(tokens, token + 1, sign)) ||
        (isSign(tokens, token + 1, ',') && !isCapital(tokens, token + 2))
    : (wordClasses(tokens, after) & (is.grammar | is.preposition)) !== 0 && !isCapital(tokens, after)
}

/** "Setled quickly", "Cordinator note": a word that opens a sentence and is one letter away from a word, before a common word that nobody does. */
const isMistyped = (scene: Scene, token: number): boolean => {
  const after = wordAfter(scene, token)
  return (
    lengthOf(scene, token) > 5 &&
    lengthOf(scene, token) <= 20 &&
    opensSentence(scene, token) &&
    after !== -1 &&
    !isCapital(scene.tokens, after) &&
    !/^(?:on|in|at|to|with|w|for|from|by|is|was|has|had|will)$/.test(low(scene, after)) &&
    (wordClasses(scene.tokens, after) & (is.grammar | is.preposition | is.common)) !== 0 &&
    !(wordClasses(scene.tokens, after) & is.verb) &&
    !/ed$/.test(low(scene, after)) &&
    isMisspelt(scene, scene.tokens.word[token] ?? noWord)
  )
}

/** "her dog Buddy": an animal is nobody; "the cat Kaptein" may be known by a name that no list has. */
const isPet = (scene: Scene, token: number): boolean => {
  const before = wordBefore(scene, token)
  return (
    before !== -1 &&
    (wordClasses(scene.tokens, before) & is.pet) !== 0 &&
    (wordClasses(scene.tokens, token) & (is.word | is.given | is.name_word | is.safe | is.short)) !== 0 &&
    !isPossessive(scene, token)
  )
}

/** "Na 138", "Li 0.7": what a laboratory counted. */
const isInBlood = (scene: Scene, token: number): boolean =>
  scene.tokens.kind[token + 1] === kinds.digits && /^(?:na|li|ca|cl|fe|zn|hb|cr)$/.test(low(scene, token))

/** "FACIT-Sp", "QLQ-Br": two or three letters behind a scale in capitals and a hyphen. */
const isSubscale = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) < 4 &&
  isSign(scene.tokens, token - 1, '-') &&
  scene.tokens.gap[token] === gaps.none &&
  isUpper(scene, token - 2) &&
  lengthOf(scene, token - 2) > 2

const articlesAbroad = wordList('la le el los las il lo das der die de')

/** "La paciente", "Das Meer": an article that opens a sentence of another language. */
const isArticleAbroad = (scene: Scene, token: number): boolean => {
  if (lengthOf(scene, token) > 3) return false
  const after = wordAfter(scene, token)
  return (
    isAmong(scene, token, articlesAbroad) &&
    after !== -1 &&
    !isCapital(scene.tokens, after) &&
    (opensSentence(scene, token) || !(wordClasses(scene.tokens, after) & (is.word | is.grammar)))
  )
}

/** An author, or a people that somebody may be called like: Levine, Sami. */
const mayBeSomebodyToo = (classes: number): boolean =>
  !(classes & is.word) && (classes & is.region ? (classes & is.given) !== 0 : (classes & is.safe) !== 0)

/** "told Levine", "her friend Levine", "Levine rang": whoever bears the name of an author and does or is told what no author is. */
const isSomebodyToo = (scene: Scene, token: number): boolean => {
  const before = wordBefore(scene, token)
  return (
    (wordClasses(scene.tokens, before) & (is.kin | is.role)) !== 0 ||
    /^(?:told|tells|tell|ask|asks|asked|met|rang|phoned|texted|thanked|hugged|misses|forgave|married|visited|nurse|therapist|colleague|supervisor|cc|sponsor|pastor|landlord|coach)$/.test(
      low(scene, before),
    ) ||
    /^(?:texted|phoned|rang|emailed|drove|waited|visited|hugged|nodded|smiled|laughed|arrived|called|sat|attended|agreed|declined)$/.test(
      low(scene, wordAfter(scene, token)),
    )
  )
}

/** "told Bryony", "with Bryony": a rare word with a capital after what is done to or with a person. */
const isToldTo = (scene: Scene, token: number): boolean =>
  !(wordClasses(scene.tokens, token) & (heads | is.eponymous | is.work)) &&
  /^(?:with|w|told|tells|tell|ask|asked|asks|met|rang|phoned|called|texted|thanked|hugged|misses|missed|forgave|forgives|remembers|remembered|mourns|mourned|married|visited|cc|per|re)$/.test(
    low(scene, wordBefore(scene, token)),
  ) &&
  !/^(?:work|therapy|practice|breathing|breathwork|technique|techniques|method|exercises|exercise|diet|tea|music|bowls?|training)$/.test(
    low(scene, wordAfter(scene, token)),
  )

/** A given name that is a rarer word, or a town that is one, within a sentence. */
function listedVerdict(scene: Scene, token: number, classes: number): number {
  const isOpening = opensSentence(scene, token)
  if (!isOpening && (!(classes & is.common) || classes & is.given) && isToldTo(scene, token)) return verdicts.given
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
