import { low, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { isCapital, isSign } from '@/lib/deid/reading/tokens'
import { isIrregular } from './personal-verbs'

/** What is done with the hands, and by no feeling. */
const hadDone =
  /^(?:warmed|brought|poured|fetched|prepared|driven|parked|phoned|rung|texted|emailed|cooked|baked|written|drawn|signed|checked|arranged|booked|ordered|packed|cleaned|lit)$/

/** "Hope: what do you hope for?" and "Mercy notified": a colon, or a deed that is no state. */
export function isSpeaking(scene: Scene, token: number): boolean {
  if (isSign(scene.tokens, token + 1, ':') && scene.tokens.gap[token + 2] !== 0)
    return isSign(scene.tokens, token + 2, '"')
  const after = wordAfter(scene, token)
  if (after === -1 || isCapital(scene.tokens, after)) return false
  const next = low(scene, after)
  if (/^(?:had|has)$/.test(next) && hadDone.test(low(scene, wordAfter(scene, after)))) return true
  return (
    (isIrregular(next) && !/^(?:came|became|began|grew|rose|fell|left|led|held|got)$/.test(next)) ||
    /^(?:lit|fetched|poured|handed|dimmed|offered|passed|adjusted|uses|notified|noted|logged|swapped|scheduled|covered|assisted|facilitated|checked|explained|confirmed|requested)$/.test(
      next,
    )
  )
}
