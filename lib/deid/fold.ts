import { foldedCharacter } from './fold-character'

/** A text as the rules read it, and the way back to the text as it was written. */
export interface Folded {
  /** Without diacritics, ligatures, curly quotes, full-width forms and invisible characters; capitals stay. */
  readonly text: string
  /** Where in the original (UTF-16) a span of the folded text begins and ends; never inside a character. */
  readonly span: (start: number, end: number) => { readonly start: number; readonly end: number }
}

/** One pass; plain ASCII is its own folding. */
export function fold(original: string): Folded {
  const first = firstToFold(original)
  if (first === -1) return { text: original, span: (start, end) => ({ start, end }) }
  const parts = [original.slice(0, first)]
  const from = new Int32Array(roomFor(original))
  const to = new Int32Array(from.length)
  for (let at = 0; at < first; at++) {
    from[at] = at
    to[at] = at + 1
  }
  let length = first
  for (let at = first; at < original.length; ) {
    const point = original.codePointAt(at) ?? 0
    const next = at + (point > 0xffff ? 2 : 1)
    const folded = foldedCharacter(point)
    for (let each = 0; each < folded.length; each++) {
      from[length] = at
      to[length++] = next
    }
    if (folded === '' && length > 0) to[length - 1] = next // what is invisible goes with what it follows
    if (folded !== '') parts.push(folded)
    at = next
  }
  return {
    text: parts.join(''),
    span: (start, end) => ({
      start: from[start] ?? original.length,
      end: end > start ? (to[end - 1] ?? 0) : (from[start] ?? original.length),
    }),
  }
}

function firstToFold(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 126 || code < 9 || (code > 13 && code < 32)) return at
  }
  return -1
}

/** As many UTF-16 units as the folding can have: a character that becomes many (ﷺ becomes 18) is counted. */
function roomFor(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0
    length += point < 127 ? 1 : foldedCharacter(point).length
    at += point > 0xffff ? 2 : 1
  }
  return length
}
