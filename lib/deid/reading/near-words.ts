import { is } from './classes'
import type { Lexicon } from './lexicon'
import { placeDown, placeValue } from './word-hash'

/**
 * Whether a word of the dictionary is one letter more, less, other or swapped; a short word is near some rare word
 * whatever it is, so it must be near a common one. Letters are tried at a place only where
 * some word of the dictionary is the same but for its letter there.
 */
export function isNearWord(lexicon: Lexicon, word: string): boolean {
  const length = word.length
  let whole = 0
  for (let at = 0; at < length; at++) whole += Math.imul(word.charCodeAt(at), placeValue(at))
  for (let at = 0, head = 0, tail = whole; at <= length; at++) {
    const value = placeValue(at)
    const letter = word.charCodeAt(at) | 0
    const own = Math.imul(letter, value)
    const next = word.charCodeAt(at + 1)
    const more = head + Math.imul(tail, placeValue(1))
    if (lexicon.mayLackLetter(whole, at) && isAnyListed(lexicon, word, at, 0, more)) return true
    if (at === length) return false
    tail -= own
    const less = head + Math.imul(tail, placeDown)
    const turned = head + own + tail + Math.imul(next - letter, value - placeValue(at + 1))
    if (lexicon.mayBeWord(less) && isListed(lexicon, changed(word, at, 1, ''))) return true
    if (at + 1 < length && lexicon.mayBeWord(turned) && isListed(lexicon, swapped(word, at))) return true
    if (lexicon.mayLackLetter(less, at) && isAnyListed(lexicon, word, at, 1, head + tail)) return true
    head += own
  }
  return false
}

/** Whether the word is one of the dictionary with any letter put at a place, before what stands there or for it; the rest has a hash. */
function isAnyListed(lexicon: Lexicon, word: string, at: number, left: number, rest: number): boolean {
  const value = placeValue(at)
  for (let code = firstLetter; code <= lastLetter; code++)
    if (
      lexicon.mayBeWord(rest + Math.imul(code, value)) &&
      isListed(lexicon, changed(word, at, left, String.fromCharCode(code)))
    )
      return true
  return false
}

const firstLetter = 97
const lastLetter = 122

const changed = (word: string, at: number, left: number, put: string) => word.slice(0, at) + put + word.slice(at + left)

const swapped = (word: string, at: number) => changed(word, at, 2, `${word[at + 1] ?? ''}${word[at] ?? ''}`)

/** Up to so many letters only common words are misspelt. */
const shortWord = 7

const isListed = (lexicon: Lexicon, word: string) =>
  (lexicon.classesOf(word, 0, word.length) & (word.length > shortWord ? is.word : is.common)) !== 0
