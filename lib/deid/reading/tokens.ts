import { is } from './classes'
import type { Lexicon } from './lexicon'
import { hashed, noWord, shapes, type Vocabulary, vocabularyOf, type Word } from './vocabulary'
import type { Trait } from './word-traits'

/** The folded text cut into runs of letters, runs of digits and single signs; each array has one entry a token. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly shape: Uint8Array
  /** What stands before it: nothing, a space, or the end of a line. */
  readonly gap: Uint8Array
  /** For a word the classes of the lexicon, for a sign its character code. */
  readonly classes: Uint32Array
  /** What any of its words is. */
  readonly anyClasses: number
  /** What rules may ask of any of its words. */
  readonly anyTraits: number
  /** For a word what rules ask of it by itself. */
  readonly traits: Int32Array
  /** Of a word how it is written; “no word” for digits and signs. */
  readonly word: readonly Word[]
}

export const kinds = { word: 1, digits: 2, sign: 3 } as const
export const gaps = { none: 0, space: 1, line: 2 } as const

const letter = 1
const digit = 2
const blank = 3
const line = 4
const sign = 5

/** What each UTF-16 unit is, found when it is first met. */
const sorts = new Uint8Array(1 << 16)

const sortOf = (code: number): number => sorts[code] || sortAnew(code)

function sortAnew(code: number): number {
  const written = String.fromCharCode(code)
  const sort = /[\p{L}\p{M}]/u.test(written)
    ? letter
    : /[0-9]/.test(written)
      ? digit
      : /[\n\r\v\f]/.test(written)
        ? line
        : code <= 32
          ? blank
          : sign
  sorts[code] = sort
  return sort
}

/** One pass, and one look into the vocabulary for each word. */
export function tokensOf(text: string, lexicon: Lexicon): Tokens {
  const room = roomFor(text)
  const vocabulary = vocabularyOf(lexicon)
  let gap: number = gaps.line
  let count = 0
  let anyClasses = 0
  let anyTraits = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const sort = sortOf(code)
    if (sort === blank || sort === line) {
      if (sort === line) gap = gaps.line
      else if (gap === gaps.none) gap = gaps.space
      at++
      continue
    }
    room.start[count] = at
    room.gap[count] = gap
    at = sort === letter ? addWord(room, count, text, at, vocabulary) : addOther(room, count, text, at, sort)
    anyClasses |= sort === letter ? (room.classes[count] ?? 0) : 0
    anyTraits |= room.traits[count] ?? 0
    room.end[count++] = at
    gap = gaps.none
  }
  clearBeyond(room, count)
  const { start, end, kind, shape, word, classes, traits } = room
  return { text, count, start, end, kind, shape, gap: room.gap, classes, anyClasses, anyTraits, traits, word }
}

function addWord(room: Room, token: number, text: string, start: number, vocabulary: Vocabulary): number {
  let hash = 0
  let end = start
  for (let code = text.charCodeAt(start); end < text.length && sortOf(code) === letter; code = text.charCodeAt(++end))
    hash = hashed(hash, code)
  const word = vocabulary.wordAt(text, start, end, hash)
  room.kind[token] = kinds.word
  room.shape[token] = word.shape
  room.classes[token] = word.classes
  room.traits[token] = word.traits
  room.word[token] = word
  return end
}

/** A run of digits, or one sign. */
function addOther(room: Room, token: number, text: string, start: number, sort: number): number {
  let end = start + 1
  if (sort === digit) while (end < text.length && sortOf(text.charCodeAt(end)) === digit) end++
  room.kind[token] = sort === digit ? kinds.digits : kinds.sign
  room.shape[token] = 0
  room.classes[token] = sort === sign ? text.charCodeAt(start) : 0
  room.traits[token] = 0
  room.word[token] = noWord
  return end
}

/** How far beyond the last token a rule may look: there is nothing there, whatever an earlier text left. */
const beyondEnd = 32

function clearBeyond({ start, end, kind, shape, gap, classes, traits, word }: Room, count: number) {
  for (let token = count; token < count + beyondEnd; token++) {
    start[token] = 0
    end[token] = 0
    kind[token] = 0
    shape[token] = 0
    gap[token] = gaps.line
    classes[token] = 0
    traits[token] = 0
    word[token] = noWord
  }
}

type Room = ReturnType<typeof emptyRoom>

/** No more tokens than characters. One room serves one text after another: the tokens of a text hold until the next is cut. */
function roomFor(text: string) {
  if (room.start.length < text.length + beyondEnd) room = emptyRoom(text.length * 2 + beyondEnd)
  return room
}

const emptyRoom = (length: number) => ({
  start: new Int32Array(length),
  end: new Int32Array(length),
  kind: new Uint8Array(length),
  shape: new Uint8Array(length),
  gap: new Uint8Array(length),
  classes: new Uint32Array(length),
  traits: new Int32Array(length),
  word: new Array<Word>(length).fill(noWord),
})

let room = emptyRoom(4096)

/** Whether a token is this sign. */
export const isSign = ({ kind, classes }: Tokens, token: number, character: string): boolean =>
  kind[token] === kinds.sign && classes[token] === character.charCodeAt(0)

/** "[NAME-1]": what we put for an identifier begins here. */
export const isPlaceholder = (tokens: Tokens, token: number): boolean =>
  isSign(tokens, token, '[') &&
  tokens.shape[token + 1] === shapes.upper &&
  isSign(tokens, token + 2, '-') &&
  tokens.kind[token + 3] === kinds.digits &&
  isSign(tokens, token + 4, ']')

/** The classes of a word; nought for anything else, and beyond either end. */
export const wordClasses = ({ kind, classes }: Tokens, token: number): number =>
  kind[token] === kinds.word ? (classes[token] ?? 0) : 0

/** Whether a token is a word with a trait; no beyond either end. */
export const hasTrait = ({ traits }: Tokens, token: number, trait: Trait): boolean =>
  ((traits[token] ?? 0) & trait) !== 0

/** Whether any word of the text has a trait: where none has, nobody need look for one. */
export const anyHas = ({ anyTraits }: Tokens, trait: Trait): boolean => (anyTraits & trait) !== 0

/** A word with a capital first letter, or in capitals altogether. */
export const isCapital = ({ shape, kind }: Tokens, token: number): boolean =>
  kind[token] === kinds.word && ((shape[token] ?? 0) & (shapes.capital | shapes.upper | shapes.mixed)) !== 0

export const isDictionaryWord = (tokens: Tokens, token: number): boolean => (wordClasses(tokens, token) & is.word) !== 0
