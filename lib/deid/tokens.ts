import { is } from './classes'
import type { Lexicon } from './lexicon'

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
}

export const kinds = { word: 1, digits: 2, sign: 3 } as const
export const shapes = { lower: 1, capital: 2, upper: 4, mixed: 8 } as const
export const gaps = { none: 0, space: 1, line: 2 } as const

const letter = 1
const digit = 2
const blank = 3
const line = 4
const sign = 5

const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const written = String.fromCharCode(code)
  if (/[A-Za-z]/.test(written)) return letter
  if (/\d/.test(written)) return digit
  if (/[\n\r\v\f]/.test(written)) return line
  return code <= 32 ? blank : sign
})
const beyond = new Map<number, number>()

function sortOf(code: number): number {
  if (code < 128) return ascii[code] ?? sign
  const known = beyond.get(code)
  if (known !== undefined) return known
  const found = /\p{L}|\p{M}/u.test(String.fromCharCode(code)) ? letter : sign
  beyond.set(code, found)
  return found
}

/** One pass, and one look into the lexicon for each word. */
export function tokensOf(text: string, lexicon: Lexicon): Tokens {
  const tokens = roomFor(text)
  let gap: number = gaps.line
  let count = 0
  for (let at = 0; at < text.length; ) {
    const sort = sortOf(text.charCodeAt(at))
    if (sort >= blank && sort !== sign) {
      if (sort === line) gap = gaps.line
      else if (gap === gaps.none) gap = gaps.space
      at++
      continue
    }
    let end = at + 1
    if (sort !== sign) while (end < text.length && sortOf(text.charCodeAt(end)) === sort) end++
    tokens.start[count] = at
    tokens.end[count] = end
    tokens.gap[count] = gap
    tokens.kind[count] = sort === letter ? kinds.word : sort === digit ? kinds.digits : kinds.sign
    tokens.shape[count] = sort === letter ? shapeOf(text, at, end) : 0
    tokens.classes[count] =
      sort === letter ? classesOf(text, at, end, lexicon) : sort === sign ? text.charCodeAt(at) : 0
    gap = gaps.none
    count++
    at = end
  }
  clearBeyond(tokens, count)
  return { ...tokens, text, count }
}

/** No word of the lexicon is longer than this; a longer one is not looked up. */
const longestWord = 48

const classesOf = (text: string, start: number, end: number, lexicon: Lexicon) =>
  end - start > longestWord ? 0 : lexicon.classesOf(text, start, end)

function shapeOf(text: string, start: number, end: number): number {
  const first = isUpper(text.charCodeAt(start))
  let uppers = 0
  for (let at = start; at < end; at++) if (isUpper(text.charCodeAt(at))) uppers++
  if (uppers === 0) return shapes.lower
  if (uppers === end - start) return end - start === 1 ? shapes.capital | shapes.upper : shapes.upper
  return first && uppers === 1 ? shapes.capital : shapes.mixed
}

function isUpper(code: number): boolean {
  if (code < 128) return code > 64 && code < 91
  return /\p{Lu}/u.test(String.fromCharCode(code))
}

/** How far beyond the last token a rule may look: there is nothing there, whatever an earlier text left. */
const beyondEnd = 32

function clearBeyond({ start, end, kind, shape, gap, classes }: Room, count: number) {
  for (const each of [start, end, kind, shape, classes]) each.fill(0, count, count + beyondEnd)
  gap.fill(gaps.line, count, count + beyondEnd)
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
})

let room = emptyRoom(4096)

/** What is written where the token stands. */
export const written = ({ text, start, end }: Tokens, token: number): string => text.slice(start[token], end[token])

/** Whether a token is this sign. */
export const isSign = ({ kind, classes }: Tokens, token: number, character: string): boolean =>
  kind[token] === kinds.sign && classes[token] === character.charCodeAt(0)

/** The classes of a word; nought for anything else, and beyond either end. */
export const wordClasses = ({ kind, classes }: Tokens, token: number): number =>
  kind[token] === kinds.word ? (classes[token] ?? 0) : 0

/** A word with a capital first letter, or in capitals altogether. */
export const isCapital = ({ shape, kind }: Tokens, token: number): boolean =>
  kind[token] === kinds.word && ((shape[token] ?? 0) & (shapes.capital | shapes.upper | shapes.mixed)) !== 0

export const isDictionaryWord = (tokens: Tokens, token: number): boolean => (wordClasses(tokens, token) & is.word) !== 0
