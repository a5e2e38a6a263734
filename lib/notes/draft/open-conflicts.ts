import type { Tx } from '@/db/client'
import type { NoteRow } from '@/lib/notes/note-repository'
import { type Conflict, conflictOf } from './answer-change'
import { answersAt, openConflicts } from './answer-repository'
import { openAnswer, openChange, recordKeyOf } from './sealed-answer'

/** Answers that wait to be chosen between, both sides opened. */
export async function conflictsOf(tx: Tx, note: NoteRow): Promise<Conflict[]> {
  const lost = await openConflicts(tx, note.id)
  if (lost.length === 0) return []
  const key = await recordKeyOf(tx, note)
  const paths = lost.map(row => row.path)
  const current = await answersAt(tx, note.id, paths)
  return lost.flatMap(row => {
    const stands = current.get(row.path)
    return stands ? [conflictOf(row, openChange(key, row), { ...stands, value: openAnswer(key, stands) })] : []
  })
}
