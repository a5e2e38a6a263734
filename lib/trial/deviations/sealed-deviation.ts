import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import type { DeviationRow } from './deviation-repository'

type Place = Pick<DeviationRow, 'id' | 'studyId'>

/** What somebody says of a deviation, sealed with the participant's record. */
export const sealDeviation = (key: DataKey, at: Place, words: string): Sealed =>
  seal(key, placeOf(at), Buffer.from(words, 'utf8'))

export const openDeviation = (key: DataKey, row: DeviationRow): string | null =>
  row.sealed ? open(key, placeOf(row), row.sealed).content.toString('utf8') : null

const placeOf = ({ id, studyId }: Place) => ({
  table: 'deviation',
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
