import { markKnownNames } from '@/lib/deid/known/known-finder'
import { type KnownIndex, knownIndex } from '@/lib/deid/known/known-index'
import { findKnownTexts } from '@/lib/deid/known/known-texts-finder'
import { findInitials } from '@/lib/deid/names/initials-finder'
import { withJoints } from '@/lib/deid/names/joints'
import { findLettersAgain } from '@/lib/deid/names/letters-again'
import { findingOf, runsOf } from '@/lib/deid/names/name-finder'
import { withHalves } from '@/lib/deid/names/name-halves'
import { withParts } from '@/lib/deid/names/name-parts'
import { verdictOf } from '@/lib/deid/names/name-verdict'
import { findAgain } from '@/lib/deid/names/names-again'
import { smallVerdict } from '@/lib/deid/names/small-names'
import { findSpaced } from '@/lib/deid/names/spaced-names'
import { findSpeakers } from '@/lib/deid/names/speakers'
import { findTimelineLetters } from '@/lib/deid/names/timeline-letters'
import { isWordName } from '@/lib/deid/names/word-names'
import { findCodes } from '@/lib/deid/patterns/code-finder'
import { findDictated } from '@/lib/deid/patterns/dictated-finder'
import { findHolidays } from '@/lib/deid/patterns/holiday-finder'
import { findPatterns } from '@/lib/deid/patterns/pattern-finder'
import { findUnique } from '@/lib/deid/patterns/unique-finder'
import { findAround } from '@/lib/deid/places/address-around'
import { withKindsAbroad } from '@/lib/deid/places/kinds-abroad'
import { findPlaces } from '@/lib/deid/places/place-finder'
import { withKinds } from '@/lib/deid/places/place-kinds'
import { withWaters } from '@/lib/deid/places/place-waters'
import { is } from '@/lib/deid/reading/classes'
import { fold } from '@/lib/deid/reading/fold'
import type { Lexicon } from '@/lib/deid/reading/lexicon'
import { isCapitalised, type Phrase, phraseAt } from '@/lib/deid/reading/phrases'
import { loudLines, type Scene } from '@/lib/deid/reading/scene'
import { titleCaseOf } from '@/lib/deid/reading/title-case'
import { hasTrait, isCapital, kinds, type Tokens, tokensOf, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { listed, trait } from '@/lib/deid/reading/word-traits'
import type { Finding } from './finding'
import { mergedSpans } from './merged-spans'
import type { Rule, Span } from './span'

/** Finds what identifies somebody in a text. Offsets are those of the text as it was given. */
export function scrub(text: string, known: KnownIndex, lexicon: Lexicon): Span[] {
  const folded = fold(text)
  const tokens = tokensOf(folded.text, lexicon)
  const fixed = findPatterns(tokens)
  const taken = takenBy(tokens, fixed)
  const codes = findCodes(tokens, taken)
  mark(tokens, codes, taken)
  const phrases = phrasesOf(tokens, lexicon)
  const scene: Scene = {
    tokens,
    lexicon,
    taken,
    safe: safeBy(tokens, phrases),
    loud: loudLines(tokens),
    isTitleCased: titleCaseOf(tokens),
    speaksOfWorks: (tokens.anyClasses & is.work) !== 0,
  }
  const verdict = verdictsOf(scene)
  markKnownNames(scene, known, verdict)
  const runs = runsOf(scene, verdict)
    .concat(findPlaces(scene, verdict, phrases))
    .map(run => findingOf(scene, run))
  const others = findKnownTexts(scene, known).concat(
    findInitials(scene, known),
    findSpaced(scene, known),
    findSpeakers(scene),
    findTimelineLetters(scene),
    findDictated(scene),
    findUnique(scene),
  )
  const found = fixed.concat(codes, others, runs)
  const all = found.concat(
    findAgain(scene, found),
    findLettersAgain(scene, found),
    findAround(scene, found),
    withWaters(scene, found),
    withKinds(scene, found),
    withKindsAbroad(scene, found),
    withHalves(scene, found),
    withJoints(scene, found),
    withParts(scene, found),
    findHolidays(scene, phrases),
  )
  return mergedSpans(text, folded, telling(all))
}

/** Without what is vague, where nothing else in the note identifies anybody. */
const telling = (found: readonly Finding[]): readonly Finding[] =>
  found.every(({ rule }) => isVague(rule) || rule.type === 'DATE') ? found.filter(({ rule }) => !isVague(rule)) : found

const isVague = (rule: Rule) => 'isVague' in rule

/** For text of which nothing is known. */
export const nothingKnown = (lexicon: Lexicon): KnownIndex => knownIndex({}, lexicon)

function takenBy(tokens: Tokens, found: readonly Finding[]): Uint8Array {
  const taken = new Uint8Array(tokens.count)
  mark(tokens, found, taken)
  return taken
}

/** Both are in the order of the text. */
function mark(tokens: Tokens, found: readonly Finding[], taken: Uint8Array) {
  let token = 0
  for (const { start, end } of found) {
    while (token < tokens.count && (tokens.end[token] ?? 0) <= start) token++
    for (; token < tokens.count && (tokens.start[token] ?? 0) < end; token++) taken[token] = 1
  }
}

const particle = listed('van von de')

/** A capital, a particle before one (“van der Kolk”), a name in lower case that goes on (“nina simone”), or a small word that may lead to a town: "in new orleans". */
const mayBeginPhrase = (tokens: Tokens, token: number): boolean =>
  isCapital(tokens, token) ||
  (wordClasses(tokens, token) & is.title) !== 0 ||
  (hasTrait(tokens, token, particle) && (isCapital(tokens, token + 1) || isCapital(tokens, token + 2))) ||
  (wordClasses(tokens, token) & (is.given | is.family)) !== 0 ||
  (token > 0 && (wordClasses(tokens, token - 1) & is.preposition) !== 0 && !(wordClasses(tokens, token) & is.grammar))

function phrasesOf(tokens: Tokens, lexicon: Lexicon): Phrase[] {
  const phrases: Phrase[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (!(wordClasses(tokens, token) & is.phrase) || !mayBeginPhrase(tokens, token)) continue
    const phrase = phraseAt(tokens, lexicon, token)
    if (!phrase) continue
    phrases.push(phrase)
    if (phrase.classes & is.safe) token = phrase.last
  }
  return phrases
}

/** The tokens of phrases that identify nobody: Max Richter, New Mexico, our Lady of Guadalupe. */
function safeBy(tokens: Tokens, phrases: readonly Phrase[]): Uint8Array {
  const safe = new Uint8Array(tokens.count)
  for (const phrase of phrases)
    if (phrase.classes & is.safe || (phrase.classes & is.region && isCapitalised(tokens, phrase)))
      safe.fill(1, phrase.first, phrase.last + 1)
  return safe
}

/** With a capital, or a letter by itself. */
const mayBeName = trait(({ low, shape }) => shape !== shapes.lower || low.length === 1)

function verdictsOf(scene: Scene): Uint8Array {
  const verdict = new Uint8Array(scene.tokens.count)
  for (let token = 0; token < scene.tokens.count; token++) {
    if (scene.tokens.kind[token] !== kinds.word) continue
    if (hasTrait(scene.tokens, token, mayBeName) || scene.loud[token] === 1)
      verdict[token] = verdictOf(scene, token, isWordName)
    if (verdict[token] === verdicts.keep) verdict[token] = smallVerdict(scene, token)
  }
  return verdict
}
