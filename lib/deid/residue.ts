import type { Span } from './span'

/** A word that was kept although it has a capital or digits. */
export interface Residue {
  readonly start: number
  readonly end: number
}

/** What a person still has to look at: beyond the first word of a sentence, every kept word with a capital or a digit. */
export function residueOf(text: string, spans: readonly Span[]): Residue[] {
  const residue: Residue[] = []
  let next = 0
  for (const { index: start, 0: word } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) {
    const end = start + word.length
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next++
    const isCovered = next < spans.length && (spans[next]?.start ?? 0) < end
    if (!isCovered && /[\p{Lu}\p{N}]/u.test(word) && word !== 'I' && !isOpening(text, start, word))
      residue.push({ start, end })
  }
  return residue
}

/** A first word with only its first letter a capital. */
function isOpening(text: string, start: number, word: string): boolean {
  if (/[\p{Lu}\p{N}]/u.test(word.slice(1))) return false
  let before = start - 1
  while (before >= 0 && text[before] === ' ') before--
  return before < 0 || '.!?\n'.includes(text[before] ?? '')
}
