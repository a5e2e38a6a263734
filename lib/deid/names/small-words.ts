import { names } from '@/lib/deid/reading/class-groups'
import { is } from '@/lib/deid/reading/classes'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { trait } from '@/lib/deid/reading/word-traits'

/** What a small word may be that keeps it from being a name, unless it is one of the names that are words. */
const neverSmall =
  is.preposition |
  is.grammar |
  is.short |
  is.safe |
  is.region |
  is.unit |
  is.number |
  is.org |
  is.credential |
  is.eponymous |
  is.work |
  is.pet |
  is.kin |
  is.weekday

/** Two letters may be somebody's, though another language has a word of them: "ik + tb agree". */
export const ruledOutBy = (word: string): number => (word.length === 2 ? neverSmall & ~is.safe : neverSmall)

/** A small word of which the lists do not say that it is something else. */
export const mayBeSmallName = trait(({ low, shape, classes }) => {
  if (shape !== shapes.lower || low.length < 2 || classes & is.grammar) return false
  if (classes & is.region && classes & is.given) return true
  if (classes & ruledOutBy(low) && !(classes & is.name_word)) return false
  return !(classes & is.common) || !(classes & is.word) || (classes & names) !== 0
})
