import { isWithin } from '@/lib/deid/reading/edit-distance'

/** One letter for names of four or more, two for seven or more; the first letters agree, or all but one of many. */
export function isNear(word: string, name: string): boolean {
  const longer = Math.max(word.length, name.length)
  if (longer < 4 || Math.abs(word.length - name.length) > 2) return false
  return isWithin(word, name, name.length >= 7 && word.length >= 6 ? 2 : 1) && (word[0] === name[0] || longer >= 5)
}

/** Two letters changed are at most four that only one of the words has: most names are ruled out by that alone. */
export function nearness(names: readonly string[]): (word: string) => boolean {
  const marked = names.filter(name => name.length < 27).map(name => ({ name, letters: lettersOf(name) }))
  return word => {
    const own = lettersOf(word)
    for (const { name, letters } of marked) if (bitsIn(own ^ letters) <= 4 && isNear(word, name)) return true
    return false
  }
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function bitsIn(number: number): number {
  let bits = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++
  return bits
}
