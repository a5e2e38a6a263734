import { is } from '@/lib/deid/reading/classes'
import type { Scene } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'

const no = is.given | is.family | is.name_word | is.kin | is.role | is.title | is.grammar | is.month | is.weekday

/** "Raven, Bear": a plain word with a capital, which nobody is called, on the other side of a comma. */
export const isThing = ({ tokens }: Scene, token: number, side: -1 | 1): boolean => {
  const classes = wordClasses(tokens, token + 2 * side)
  return (
    isSign(tokens, token + side, ',') &&
    isCapital(tokens, token + 2 * side) &&
    tokens.gap[Math.max(token, token + 2 * side)] === gaps.space &&
    (classes & is.word) !== 0 &&
    !(classes & no)
  )
}
