import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import type { UnblindingRow } from './unblinding-repository'

/** What an unblinding rests on, in words. */
export interface Grounds {
  readonly reference: string
  readonly words: string
}
type Place = Pick<UnblindingRow, 'id' | 'studyId'>

export const sealGrounds = (key: DataKey, at: Place, { reference, words }: Grounds): Sealed =>
  seal(key, placeOf(at), Buffer.from(JSON.stringify({ reference, words }), 'utf8'))

export const openGrounds = (key: DataKey, row: UnblindingRow): Grounds =>
  JSON.parse(open(key, placeOf(row), row.sealed).content.toString('utf8')) as Grounds // as it was sealed

const placeOf = ({ id, studyId }: Place) => ({
  table: 'unblinding',
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
