import { foldedCharacter } from './fold-character'

/** A text as the rules read it, and the way back to the text as it was written. */
export interface Folded {
  /** Without diacritics, ligatures, curly quotes, full-width forms and invisible characters; capitals stay. */
  readonly text: string
  readonly original: string
  /** The characters that are not read as one unit for one, in their order, three numbers each: where the folded text has them, where the original, and how many units they became. */
  readonly uneven: readonly number[]
}

const numbersEach = 3

/** One pass; plain ASCII is its own folding, and a curly quote or an accented letter that stays one unit needs no way back. */
export function fold(original: string): Folded {
  const parts: string[] = []
  const uneven: number[] = []
  let length = 0
  let done = 0
  for (let at = nextToFold(original, 0); at !== -1; at = nextToFold(original, done)) {
    const point = original.codePointAt(at) ?? 0
    const next = at + (point > 0xffff ? 2 : 1)
    const folded = foldedCharacter(point)
    length += at - done
    if (folded.length !== 1 || next - at > 1) uneven.push(length, at, folded.length)
    if (at > done) parts.push(original.slice(done, at))
    if (folded !== '') parts.push(folded)
    length += folded.length
    done = next
  }
  if (done === 0) return { text: original, original, uneven }
  parts.push(original.slice(done))
  return { text: parts.join(''), original, uneven }
}

function nextToFold(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 126 || code < 9 || (code > 13 && code < 32)) return at
  }
  return -1
}

/** Where in the original (UTF-16) a span of the folded text begins and ends; never inside a character. What is invisible goes with what it follows. */
export function originalSpan(folded: Folded, start: number, end: number): { start: number; end: number } {
  const begins = originalOf(folded, start)
  return { start: begins, end: end > start ? originalEnd(folded, end - 1) : begins }
}

function originalOf({ text, original, uneven }: Folded, at: number): number {
  if (at >= text.length) return original.length
  const entry = lastUneven(uneven, at)
  if (entry < 0) return at
  const from = uneven[entry] ?? 0
  const place = uneven[entry + 1] ?? 0
  const units = uneven[entry + 2] ?? 0
  return at < from + units ? place : place + widthAt(original, place) + at - from - units
}

function originalEnd(folded: Folded, at: number): number {
  const place = originalOf(folded, at)
  const next = originalOf(folded, at + 1)
  return next > place ? next : place + widthAt(folded.original, place)
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** The last of the uneven characters that the folded text has at a place or before it; less than nought where there is none. */
function lastUneven(uneven: readonly number[], at: number): number {
  let low = 0
  let high = uneven.length / numbersEach
  while (low < high) {
    const middle = (low + high) >> 1
    if ((uneven[middle * numbersEach] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return (low - 1) * numbersEach
}
