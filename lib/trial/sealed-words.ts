import type { Tx } from '@/db/client'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'

/** A reason that somebody typed, sealed with the study's key for the audit event of its subject. */
export async function sealStudyWords(tx: Tx, studyId: string, subjectId: string, text: string): Promise<Sealed> {
  return seal(await studyKey(tx, studyId), placeOf(studyId, subjectId), Buffer.from(text, 'utf8'))
}

export async function openStudyWords(tx: Tx, studyId: string, subjectId: string, sealed: Uint8Array): Promise<string> {
  return open(await studyKey(tx, studyId), placeOf(studyId, subjectId), sealed).content.toString('utf8')
}

/** The key of what staff write about the study itself, never about a participant. */
export const studyKey = (tx: Tx, studyId: string): Promise<DataKey> =>
  dataKeyFor(tx, { purpose: 'study', ownerId: studyId, studyId, siteId: null })

const placeOf = (study: string, row: string) => ({ table: 'audit_event', column: 'words', row, version: 1, study })
