import type { Tx } from '@/db/client'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers } from '@/lib/notes/fields'
import type { OpenNote } from '@/lib/notes/note-repository'
import { versionsOf } from '@/lib/notes/version-repository'
import type { DataKey } from '@/lib/seal/envelope'
import { answersOf } from './answer-repository'
import { assemble } from './assemble'
import { openAnswer } from './sealed-answer'

/** What a note says of who was there and when the clock began: in its frozen version, else in its draft. */
export async function saidOfRoom(tx: Tx, note: OpenNote, key: DataKey): Promise<Answers> {
  const frozen = (await versionsOf(tx, note.id)).find(({ version }) => version === note.version)
  if (frozen) return (await openVersion(tx, note, frozen)).answers
  const rows = (await answersOf(tx, note.id)).filter(({ path }) => /^(staff_present|clock_zero)(\.|$)/.test(path))
  const opened = rows.map(row => ({ path: row.path, by: row.by, at: row.at, value: openAnswer(key, row) }))
  return assemble(definitionOf(note.definition), opened, { days_since_session: null })
}
