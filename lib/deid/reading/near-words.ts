import { is } from './classes'
import type { Lexicon } from './lexicon'
import { placeDown, placeValue } from './word-hash'

/** Whether a word of the dictionary is one letter more, less, other or swapped. */
export function isNearWord(lexicon: Lexicon, word: string): boolean {
  const length = word.length
  let tail = 0
  for (let at = 0; at < length; at++) tail += Math.imul(word.charCodeAt(at), placeValue(at))
  for (let at = 0, head = 0; at <= length; at++) {
    const value = placeValue(at)
    const letter = word.charCodeAt(at) | 0
    const own = Math.imul(letter, value)
    const next = word.charCodeAt(at + 1)
    const more = head + Math.imul(tail, placeValue(1))
    tail -= own
    const less = head + Math.imul(tail, placeDown)
    const turned = head + own + tail + Math.imul(next - letter, value - placeValue(at + 1))
    if (at < length && lexicon.mayBeWord(less) && isListed(lexicon, changed(word, at, 1, ''))) return true
    if (at + 1 < length && lexicon.mayBeWord(turned) && isListed(lexicon, swapped(word, at))) return true
    for (let code = firstLetter; code <= lastLetter; code++) {
      const put = Math.imul(code, value)
      if (lexicon.mayBeWord(more + put) && isListed(lexicon, changed(word, at, 0, String.fromCharCode(code))))
        return true
      if (
        at < length &&
        lexicon.mayBeWord(head + put + tail) &&
        isListed(lexicon, changed(word, at, 1, String.fromCharCode(code)))
      )
        return true
    }
    head += own
  }
  return false
}

const firstLetter = 97
const lastLetter = 122

const changed = (word: string, at: number, left: number, put: string) => word.slice(0, at) + put + word.slice(at + left)

const swapped = (word: string, at: number) => changed(word, at, 2, `${word[at + 1] ?? ''}${word[at] ?? ''}`)

const isListed = (lexicon: Lexicon, word: string) => (lexicon.classesOf(word, 0, word.length) & is.word) !== 0
