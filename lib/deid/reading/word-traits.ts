import type { Word } from './vocabulary'

/** What a rule asks of a word by itself, whatever stands beside it: a bit, found once when the word is first read. */
export type Trait = number

/** A word of which the traits are not yet known. */
type Untold = Omit<Word, 'traits' | 'lists'>

/** A bit each, of one number. */
const most = 32
let count = 0
const traits: { readonly bit: Trait; readonly holds: (word: Untold) => boolean }[] = []
const byWord = new Map<string, number>()
let isInUse = false

/** Made while modules load: a word that was read before would not have it. */
export function trait(holds: (word: Untold) => boolean): Trait {
  const bit = nextBit()
  traits.push({ bit, holds })
  return bit
}

/** The trait of the words of a list. */
export function listed(words: string): Trait {
  const bit = nextBit()
  for (const word of words.split(' ')) byWord.set(word, (byWord.get(word) ?? 0) | bit)
  return bit
}

function nextBit(): Trait {
  if (isInUse) throw new Error('A trait is made after words were read.')
  if (count === most) throw new Error(`Words have no more than ${most} traits.`)
  return 1 << count++
}

export function traitsOf(word: Untold): number {
  isInUse = true
  let bits = byWord.get(word.low) ?? 0
  for (const { bit, holds } of traits) if (holds(word)) bits |= bit
  return bits
}
