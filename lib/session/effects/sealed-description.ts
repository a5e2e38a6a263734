import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import type { EffectReviewRow } from './effect-review-repository'
import type { Description } from './effects-of'

type Place = Pick<EffectReviewRow, 'id' | 'studyId'>
export type SealedDescription = Place & Pick<EffectReviewRow, 'sealed'>

/** How an effect is described after its log was frozen, sealed with the participant's record. */
export const sealDescription = (key: DataKey, at: Place, description: Description): Sealed =>
  seal(key, placeOf(at), Buffer.from(JSON.stringify(description), 'utf8'))

export const openDescription = (key: DataKey, row: SealedDescription): Description | null =>
  row.sealed ? JSON.parse(open(key, placeOf(row), row.sealed).content.toString('utf8')) : null // only what `sealDescription` wrote

const placeOf = ({ id, studyId }: Place) => ({
  table: 'effect_review',
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
