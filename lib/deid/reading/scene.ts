import { is } from './classes'
import type { Lexicon } from './lexicon'
import { gaps, isCapital, isSign, kinds, type Tokens, wordClasses } from './tokens'
import { noWord, shapes, type Word } from './vocabulary'
import { isOn, type WordList } from './word-lists'

/** A note being read for names: its tokens, and what is already settled about each. */
export interface Scene {
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  /** Covered by a pattern or a number. */
  readonly taken: Uint8Array
  /** Of several words that together identify nobody. */
  readonly safe: Uint8Array
  /** On a line in capitals, where a capital tells nothing. */
  readonly loud: Uint8Array
  /** Whether plain words have capitals throughout, so that one tells little. */
  readonly isTitleCased: () => boolean
  /** Whether a song, a book or another work is spoken of anywhere. */
  readonly speaksOfWorks: boolean
}

/** Nothing, a letter before a full stop, or a sign that ends a sentence or opens one stands before. */
export function opensSentence({ tokens }: Scene, token: number): boolean {
  if (token === 0 || tokens.gap[token] === gaps.line) return true
  const before = token - 1
  if (tokens.kind[before] !== kinds.sign) return false
  const sign = String.fromCharCode(tokens.classes[before] ?? 0)
  if (sign === '.') return !isAbbreviated(tokens, before)
  return (
    '!?:;"([*-/|>~\u2022'.includes(sign) &&
    (sign !== '-' || tokens.gap[token] !== gaps.none) &&
    (sign !== '/' || tokens.gap[token] !== gaps.none)
  )
}

/** "Dr.", "J.", "St." do not end a sentence. */
function isAbbreviated(tokens: Tokens, stop: number): boolean {
  if (stop === 0 || tokens.gap[stop] !== gaps.none || tokens.kind[stop - 1] !== kinds.word) return false
  const word = stop - 1
  const isLetter = (tokens.end[word] ?? 0) - (tokens.start[word] ?? 0) === 1
  return isCapital(tokens, word) && (isLetter || (wordClasses(tokens, word) & is.title) !== 0)
}

/** The word before, with nothing but a space between; -1 where there is none. */
export function wordBefore({ tokens }: Scene, token: number): number {
  const before = token - 1
  return before >= 0 && tokens.gap[token] === gaps.space && tokens.kind[before] === kinds.word ? before : -1
}

/** The word after, with nothing but a space between; -1 where there is none. */
export function wordAfter({ tokens }: Scene, token: number): number {
  const after = token + 1
  return after < tokens.count && tokens.gap[after] === gaps.space && tokens.kind[after] === kinds.word ? after : -1
}

/** "Hope's": an apostrophe and an s follow. */
export const isPossessive = ({ tokens }: Scene, token: number): boolean =>
  token + 2 < tokens.count &&
  isSign(tokens, token + 1, "'") &&
  tokens.gap[token + 1] === gaps.none &&
  tokens.gap[token + 2] === gaps.none &&
  tokens.end[token + 2] === (tokens.start[token + 2] ?? 0) + 1 &&
  (tokens.text.charCodeAt(tokens.start[token + 2] ?? 0) | 32) === 115

/** The title before a name, "Dr." or "ms"; -1 where there is none. */
export function titleBefore(scene: Scene, token: number): number {
  const { tokens } = scene
  let before = token - 1
  if (before >= 0 && isSign(tokens, before, '.') && tokens.gap[before] === gaps.none && tokens.gap[token] !== gaps.line)
    before--
  else if (wordBefore(scene, token) === -1) return -1
  return before >= 0 && wordClasses(tokens, before) & is.title ? before : -1
}

export const lengthOf = ({ tokens }: Scene, token: number): number =>
  (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0)

export const firstLetter = ({ tokens }: Scene, token: number): number =>
  tokens.text.charCodeAt(tokens.start[token] ?? 0)

export const isUpper = ({ tokens }: Scene, token: number): boolean => tokens.shape[token] === shapes.upper

/** "A", "J": one capital letter. */
export const isInitial = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) === 1 && isCapital(scene.tokens, token)

/** Marks the lines that are written in capitals: four words or more, of which two in three are. */
export function loudLines(tokens: Tokens): Uint8Array {
  const loud = new Uint8Array(tokens.count)
  for (let first = 0; first < tokens.count; ) {
    let last = first
    let words = 0
    let uppers = 0
    for (; last < tokens.count && (last === first || tokens.gap[last] !== gaps.line); last++) {
      if (tokens.kind[last] !== kinds.word || (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) < 3) continue
      if (isSign(tokens, last - 1, '[') && isSign(tokens, last + 1, '-')) continue // a placeholder of ours
      words++
      if (tokens.shape[last] === shapes.upper) uppers++
    }
    if (words >= 4 && uppers * 3 >= words * 2) loud.fill(1, first, last)
    first = last
  }
  return loud
}

/** The word in lower case; nothing for signs and digits, and beyond either end. */
export const low = (scene: Pick<Scene, 'tokens'>, token: number): string => wordAt(scene, token).low

/** Whether the word is on a list, whatever its case; signs and digits are on none, nor is what lies beyond either end. */
export const isAmong = (scene: Pick<Scene, 'tokens'>, token: number, list: WordList): boolean =>
  isOn(wordAt(scene, token).lists, list)

/** A list is slow to answer for a place before its first: it is not asked. */
const wordAt = ({ tokens }: Pick<Scene, 'tokens'>, token: number): Word =>
  token < 0 ? noWord : (tokens.word[token] ?? noWord)
