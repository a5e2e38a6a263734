import type { Tx } from '@/db/client'
import { open, type Sealed, seal } from '@/lib/seal/envelope'
import { studyKey } from '@/lib/trial/sealed-words'

/** Why an export was refused, in words that may hold anything: sealed with the study's key. */
export async function sealReason(tx: Tx, studyId: string, releaseId: string, reason: string): Promise<Sealed> {
  return seal(await studyKey(tx, studyId), placeOf(studyId, releaseId), Buffer.from(reason, 'utf8'))
}

export async function openReason(tx: Tx, studyId: string, releaseId: string, sealed: Uint8Array): Promise<string> {
  return open(await studyKey(tx, studyId), placeOf(studyId, releaseId), sealed).content.toString('utf8')
}

const placeOf = (study: string, row: string) => ({ table: 'release', column: 'reason', row, version: 1, study })
