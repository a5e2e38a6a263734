import { is } from './classes'
import { findCodes } from './code-finder'
import { findDictated } from './dictated-finder'
import type { Finding } from './finding'
import { fold } from './fold'
import { findHolidays } from './holiday-finder'
import { findInitials } from './initials-finder'
import { markKnownNames } from './known-finder'
import { type KnownIndex, knownIndex } from './known-index'
import { findKnownTexts } from './known-texts-finder'
import type { Lexicon } from './lexicon'
import { mergedSpans } from './merged-spans'
import { findingOf, runsOf } from './name-finder'
import { verdictOf } from './name-verdict'
import { findAgain } from './names-again'
import { findPatterns } from './pattern-finder'
import { isCapitalised, type Phrase, phraseAt } from './phrases'
import { findPlaces } from './place-finder'
import { loudLines, type Scene } from './scene'
import { smallVerdict } from './small-names'
import { findSpaced } from './spaced-names'
import type { Rule, Span } from './span'
import { findTimelineLetters } from './timeline-letters'
import { hasTrait, isCapital, kinds, type Tokens, tokensOf, wordClasses } from './tokens'
import { verdicts } from './verdicts'
import { shapes } from './vocabulary'
import { isWordName } from './word-names'
import { listed, trait } from './word-traits'

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
    findTimelineLetters(scene),
    findDictated(scene),
  )
  const found = fixed.concat(codes, others, runs)
  const all = found.concat(findAgain(scene, found), findHolidays(scene, phrases))
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
