import type { Tx } from '@/db/client'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import type { NoteRow } from '@/lib/notes/note-repository'
import { open, type Sealed, seal } from '@/lib/seal/envelope'
import type { CommentRow } from '@/lib/signing/signature-repository'

export async function sealComment(tx: Tx, note: NoteRow, id: string, text: string): Promise<Sealed> {
  return seal(await recordKeyOf(tx, note), placeOf(id, note.studyId), Buffer.from(text, 'utf8'))
}

export async function openComment(tx: Tx, note: NoteRow, row: CommentRow): Promise<string> {
  return open(await recordKeyOf(tx, note), placeOf(row.id, note.studyId), row.sealed).content.toString('utf8')
}

const placeOf = (row: string, study: string) => ({ table: 'review_comment', column: 'sealed', row, version: 1, study })
