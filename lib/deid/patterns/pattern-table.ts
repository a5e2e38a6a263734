import type { Pattern } from '@/lib/deid/span'
import { beyondAscii, characters, endOfText, firstKind, firstKinds, openingLength, openingsOf } from './openings'

/** Patterns in the order in which they are tried, of which each is a bit in a row of numbers. */
export interface PatternTable {
  readonly patterns: readonly Pattern[]
  /** The bits of those for which something is true. */
  readonly rowOf: (isOne: (pattern: Pattern) => boolean) => Int32Array
  /** Whether any pattern of a row can open with the letters of a word, whatever follows them. */
  readonly mayOpen: (row: Int32Array, word: string) => boolean
  /** Takes out of a row the patterns that can’t open with what stands at a place of the text. */
  readonly narrow: (row: Int32Array, text: string, at: number) => void
}

/** One look for each of the first characters rules out nearly all patterns before any of them is tried. */
export function patternTableOf(patterns: readonly Pattern[]): PatternTable {
  const width = Math.ceil(patterns.length / 32)
  const rowOf = (isOne: (pattern: Pattern) => boolean) => {
    const row = new Int32Array(width)
    for (const [index, pattern] of patterns.entries())
      if (isOne(pattern)) row[index >> 5] = (row[index >> 5] ?? 0) | (1 << (index & 31))
    return row
  }
  const scratch = new Int32Array(width)
  const rows = new Int32Array(firstKinds * openingLength * characters * width)
  for (let kind = 0; kind < firstKinds; kind++)
    for (const [index, { pattern }] of patterns.entries())
      for (const [place, may] of openingsOf(pattern, kind).entries())
        for (const [code, isAllowed] of may.entries()) {
          const at = ((kind * openingLength + place) * characters + code) * width + (index >> 5)
          if (isAllowed) rows[at] = (rows[at] ?? 0) | (1 << (index & 31))
        }
  return {
    patterns,
    rowOf,
    mayOpen: (row, word) => {
      scratch.set(row)
      return narrowed(scratch, word, 0, Math.min(openingLength, word.length))
    },
    narrow: (row, text, at) => void narrowed(row, text, at, openingLength),
  }

  /** Gives whether anything is left after so many characters. */
  function narrowed(row: Int32Array, text: string, at: number, places: number): boolean {
    const first = firstKind(text.charCodeAt(at)) * openingLength
    let rest = 0
    for (let place = 0; place < places; place++) {
      const code = at + place < text.length ? Math.min(text.charCodeAt(at + place), beyondAscii) : endOfText
      const from = ((first + place) * characters + code) * width
      rest = 0
      for (let word = 0; word < width; word++) {
        const left = (row[word] ?? 0) & (rows[from + word] ?? 0)
        row[word] = left
        rest |= left
      }
      if (rest === 0) return false
    }
    return rest !== 0
  }
}
