import { is } from '@/lib/deid/reading/classes'
import type { Scene } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'

/** What ends the name of an organisation, a place or a way. */
export const headed = is.org | is.geo | is.street

/** Of those, what may stand without a capital. */
export const lowHeads =
  /^(?:clinics?|hospital|hosp|university|college|school|church|center|centre|med|medical|police|pd|county|river|lake|street|st|road|rd|avenue|ave|lane|prison|jail|park|beach|orphanage|convent|lodge|brotherhood|workshop|estate)$/

/** "Tillamook, OR" and "Portland, Oregon": what follows the town goes with it. */
export function withState({ tokens }: Scene, last: number): number {
  const next = isSign(tokens, last + 1, ',') ? last + 2 : last + 1
  if (next === last + 2 && tokens.word[next]?.low === 'co' && isCapital(tokens, next)) {
    const county = isSign(tokens, next + 1, '.') ? next + 2 : next + 1
    return isCapital(tokens, county) && tokens.gap[county] === gaps.space ? county : last
  }
  if (next >= tokens.count || tokens.gap[next] === gaps.line || tokens.kind[next] !== kinds.word) return last
  const classes = wordClasses(tokens, next)
  const isCode = classes & is.code && tokens.shape[next] === 4
  return isCode || (next === last + 2 && classes & is.region && isCapital(tokens, next)) ? next : last
}

/** More heads: Baylor Med. Center, UCLA med center, Dallas downtown clinic. */
export function overHeads({ tokens }: Scene, from: number): number {
  let last = from
  for (let steps = 0; steps < 5; steps++) {
    let next = last + 1
    if (
      isSign(tokens, next, '.') &&
      tokens.gap[next] === gaps.none &&
      wordClasses(tokens, next + 1) & headed &&
      isCapital(tokens, next + 1)
    )
      next++
    if (next >= tokens.count || tokens.gap[next] === gaps.line || tokens.kind[next] !== kinds.word) break
    if (
      !(
        wordClasses(tokens, next) & headed &&
        (isCapital(tokens, next) || lowHeads.test(tokens.word[next]?.written ?? ''))
      )
    )
      break
    last = next
  }
  return last
}
