import type { Tx } from '@/db/client'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import { identityKeyOf } from '@/lib/trial/identity/sealed-identity'
import type { EmergencyRow } from './emergency-repository'

type Place = Pick<EmergencyRow, 'id' | 'studyId'>
type Column = 'sealed' | 'review_sealed'

/** The vault’s key of the participant: there is one from the first day, and it is given to whoever opens the record and to who reviews that. */
export const emergencyKeyOf = (
  tx: Tx,
  { studyId, siteId, participantId }: Pick<EmergencyRow, 'studyId' | 'siteId' | 'participantId'>,
): Promise<DataKey> => identityKeyOf(tx, { studyId, siteId, participantId })

export const sealEmergency = (key: DataKey, at: Place, column: Column, words: string): Sealed =>
  seal(key, placeOf(at, column), Buffer.from(words, 'utf8'))

/** The words with which it was opened. */
export const openEmergencyWords = (key: DataKey, row: EmergencyRow): string =>
  row.sealed ? open(key, placeOf(row, 'sealed'), row.sealed).content.toString('utf8') : ''

const placeOf = ({ id, studyId }: Place, column: Column) => ({
  table: 'emergency_access',
  column,
  row: id,
  version: 1,
  study: studyId,
})
