import type { Tx } from '@/db/client'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { open, type Sealed, seal } from '@/lib/seal/envelope'
import type { NoteRow } from './note-repository'

/** A reason that somebody typed, sealed for the audit event of its note and version. */
export async function sealWords(tx: Tx, note: NoteRow, text: string): Promise<Sealed> {
  return seal(await recordKeyOf(tx, note), placeOf(note.id, note.version, note.studyId), Buffer.from(text, 'utf8'))
}

/** The words of a note's audit event, for those who may read prose. */
export async function openWords(tx: Tx, note: NoteRow, version: number, sealed: Uint8Array): Promise<string> {
  return open(await recordKeyOf(tx, note), placeOf(note.id, version, note.studyId), sealed).content.toString('utf8')
}

const placeOf = (row: string, version: number, study: string) => ({
  table: 'audit_event',
  column: 'words',
  row,
  version,
  study,
})
