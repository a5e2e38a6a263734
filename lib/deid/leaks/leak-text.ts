import { foldedCharacter } from '@/lib/deid/reading/fold-character'

const removed = /\[[a-z]{2,10}(?:-\d{1,6}|: study day -?\d{1,6})\]/gi
const removedInsideWord = /\[(?<=[\p{L}\p{N}]\[)[a-z]{2,10}(?:-\d{1,6}|: study day -?\d{1,6})\](?=[\p{L}\p{N}])/iu

/** Without diacritics and invisible characters, capitals kept. Like `fold`, for whoever needs no way back. */
export const unmarked = (text: string): string =>
  text.replace(/[^\t-\r -~]/gu, each => foldedCharacter(each.codePointAt(0) ?? 0))

/**
 * A text as it is searched: placeholders taken for a space, and, where one stands inside a word, a second reading with
 * them taken for nothing, so that what was cut in two is found whole.
 */
export function readings(text: string): readonly string[] {
  const plain = unmarked(text)
  if (!plain.includes('[')) return [plain]
  const apart = plain.replace(removed, ' ')
  return removedInsideWord.test(plain) ? [apart, plain.replace(removed, '')] : [apart]
}

export const space = 32

/** Each letter and digit in lower case; nought is whatever stands between words. */
const letters = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const written = String.fromCharCode(code)
  if (!/[\p{L}\p{N}]/u.test(written)) return 0
  const low = written.toLowerCase()
  return low.length === 1 ? low.charCodeAt(0) : code
})

/** The character codes of words and numbers in lower case, each between single spaces: so what is known and what is searched compare. */
export function spacedCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 2)
  codes[0] = space
  let length = 1
  for (let at = 0; at < text.length; at++) {
    const letter = letters[text.charCodeAt(at)] ?? 0
    if (letter !== 0) codes[length++] = letter
    else if (codes[length - 1] !== space) codes[length++] = space
  }
  if (codes[length - 1] !== space) codes[length++] = space
  return codes.subarray(0, length)
}

/** The same as one string without its outer spaces. */
export const spaced = (text: string): string => {
  let words = ''
  for (const code of spacedCodes(text)) words += String.fromCharCode(code)
  return words.trim()
}
