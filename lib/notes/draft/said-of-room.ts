import type { Tx } from '@/db/client'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers } from '@/lib/notes/fields'
import type { NoteRow } from '@/lib/notes/note-repository'
import { versionsOfAll } from '@/lib/notes/version-repository'
import type { DataKey } from '@/lib/seal/envelope'
import { type AnswerRow, answersOfRooms } from './answer-repository'
import { assemble } from './assemble'
import { openAnswer } from './sealed-answer'

/** What notes say of who was there and when the clock began: in their frozen version, else in their draft. */
export async function saidOfRooms(
  tx: Tx,
  days: readonly { readonly note: NoteRow; readonly key: DataKey }[],
): Promise<Map<string, Answers>> {
  const ids = days.map(({ note }) => note.id)
  const [versions, rows] = [await versionsOfAll(tx, ids), await answersOfRooms(tx, ids)]
  const said = new Map<string, Answers>()
  for (const { note, key } of days) {
    const frozen = versions.find(({ noteId, version }) => noteId === note.id && version === note.version)
    said.set(note.id, frozen ? (await openVersion(tx, note, frozen)).answers : draftedIn(note, key, rows))
  }
  return said
}

function draftedIn({ id, definition }: NoteRow, key: DataKey, rows: readonly AnswerRow[]): Answers {
  const its = rows.filter(({ noteId }) => noteId === id)
  const opened = its.map(row => ({ path: row.path, by: row.by, at: row.at, value: openAnswer(key, row) }))
  return assemble(definitionOf(definition), opened, { days_since_session: null })
}
