import type { Word } from './vocabulary'

/** What a rule asks of a word by itself, whatever stands beside it: a bit, found once when the word is first read. */
export type Trait = number

/** A word of which the traits are not yet known. */
type Untold = Omit<Word, 'traits'>

/** A bit each, of one number. */
const most = 32
const traits: ((word: Untold) => boolean)[] = []
let isInUse = false

/** Made while modules load: a word that was read before would not have it. */
export function trait(holds: (word: Untold) => boolean): Trait {
  if (isInUse) throw new Error('A trait is made after words were read.')
  if (traits.length === most) throw new Error(`Words have no more than ${most} traits.`)
  return 1 << (traits.push(holds) - 1)
}

/** The trait of the words of a list. */
export function listed(words: string): Trait {
  const list = new Set(words.split(' '))
  return trait(({ low }) => list.has(low))
}

export function traitsOf(word: Untold): number {
  isInUse = true
  let bits = 0
  for (let bit = 0; bit < traits.length; bit++) if (traits[bit]?.(word)) bits |= 1 << bit
  return bits
}
