import type { MetNeeds } from '@/lib/deid/patterns/cue-places'
import type { Lexicon } from './lexicon'
import { type Lists, listsOf, noLists } from './word-lists'
import { traitsOf } from './word-traits'

/** A word as it is written, with what is asked of it again and again. */
export interface Word {
  readonly written: string
  readonly low: string
  /** The classes of the lexicon. */
  readonly classes: number
  readonly shape: number
  /** What rules ask of it by itself. */
  readonly traits: number
  /** The lists of words that it is on. */
  readonly lists: Lists
  /** Answers that are found once, by whoever asks first. */
  isMadeOfWords?: boolean
  isNearWord?: boolean
  /** Of what is known of which participant it was asked last whether the word is a name misspelt, and the answer. */
  judgedIn?: number
  isNearName?: boolean
  /** What patterns it is a cue to. */
  cues?: MetNeeds
}

export const shapes = { lower: 1, capital: 2, upper: 4, mixed: 8 } as const

/** The words that were read last, a few in each place; those of one lexicon serve one text after another. */
export interface Vocabulary {
  /** The word between two offsets, of which the hash of its letters is at hand. */
  readonly wordAt: (text: string, start: number, end: number, hash: number) => Word
}

/** So many places there are, each for so many words; one more takes the place of the one that was read first. */
const places = 1 << 13
const together = 4

export const noWord: Word = {
  written: '',
  low: '',
  classes: 0,
  shape: 0,
  traits: 0,
  lists: noLists,
  isMadeOfWords: undefined,
  isNearWord: undefined,
  judgedIn: 0,
  isNearName: false,
  cues: undefined,
}

const vocabularies = new WeakMap<Lexicon, Vocabulary>()

export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const before = vocabularies.get(lexicon)
  if (before) return before
  const made = vocabularyFor(lexicon)
  vocabularies.set(lexicon, made)
  return made
}

function vocabularyFor(lexicon: Lexicon): Vocabulary {
  const words: Word[] = new Array(places * together).fill(noWord)
  const hashes = new Int32Array(words.length)
  /** Which of the words that stand together was read first. */
  const oldest = new Uint8Array(places)
  return {
    wordAt: (text, start, end, hash) => {
      const first = ((hash ^ (hash >>> 15)) & (places - 1)) * together
      for (let place = first; place < first + together; place++) {
        if (hashes[place] !== hash) continue
        const word = words[place] ?? noWord
        if (isWritten(text, start, end, word.written)) return word
      }
      if (end - start > longestWord) return readAnew(text.slice(start, end), lexicon)
      const read = readAnew(copied(text.slice(start, end)), lexicon)
      const turn = oldest[first / together] ?? 0
      words[first + turn] = read
      hashes[first + turn] = hash
      oldest[first / together] = (turn + 1) % together
      return read
    },
  }
}

export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

function isWritten(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let at = 0; at < word.length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false
  return true
}

/** No word of the lexicon is longer than this; a longer one is not looked up. */
const longestWord = 48

function readAnew(written: string, lexicon: Lexicon): Word {
  const low = written.toLowerCase()
  const classes = written.length > longestWord ? 0 : lexicon.classesOf(written, 0, written.length)
  const shape = shapeOf(written)
  const traits = traitsOf({ written, low, classes, shape })
  const lists = listsOf(low)
  return {
    written,
    low,
    classes,
    shape,
    traits,
    lists,
    isMadeOfWords: undefined,
    isNearWord: undefined,
    cues: undefined,
  }
}

/** A slice of thirteen letters or more would keep the whole of its text in memory. */
const copied = (slice: string): string =>
  slice.length < 13
    ? slice
    : String.fromCharCode(...Array.from({ length: slice.length }, (_, at) => slice.charCodeAt(at)))

function shapeOf(word: string): number {
  let uppers = 0
  for (let at = 0; at < word.length; at++) if (isUpperCode(word.charCodeAt(at))) uppers++
  if (uppers === 0) return shapes.lower
  if (uppers === word.length) return uppers === 1 ? shapes.capital | shapes.upper : shapes.upper
  return uppers === 1 && isUpperCode(word.charCodeAt(0)) ? shapes.capital : shapes.mixed
}

/** Whether a character is a capital letter. */
export function isUpperCode(code: number): boolean {
  if (code < 128) return code > 64 && code < 91
  return /\p{Lu}/u.test(String.fromCharCode(code))
}
