import type { Tx } from '@/db/client'
import { definitionOf } from '@/lib/notes/definition'
import type { NoteDefinition, PathValue } from '@/lib/notes/fields'
import { type OpenNote, setFacts } from '@/lib/notes/note-repository'
import { parsePath } from '@/lib/notes/paths'
import { peopleIn } from '@/lib/notes/people-in'
import { answersOf } from './answer-repository'
import { assemble } from './assemble'
import { openAnswer, recordKeyOf } from './sealed-answer'

/** What was just saved, by its path. */
type Saved = Readonly<Record<string, PathValue>>

/**
 * Who is said to have been in the room, and that a session did not take place: known before the note is signed, and to
 * those who may not read it, by what they are kept out of.
 */
export async function keepRoomFacts(tx: Tx, note: OpenNote, saved: Saved): Promise<void> {
  const definition = definitionOf(note.definition)
  if ('start_decision' in saved)
    await setFacts(tx, note.id, { notHeld: saved.start_decision === 'did_not_take_place' || null })
  if (Object.keys(saved).some(path => isOfStaff(definition, path)))
    await setFacts(tx, note.id, { present: await presentIn(tx, note, definition, saved) })
}

/** Whether either was saved. */
export function hasRoomFacts(note: OpenNote, saved: Saved): boolean {
  const definition = definitionOf(note.definition)
  return 'start_decision' in saved || Object.keys(saved).some(path => isOfStaff(definition, path))
}

/** Everybody who is listed: what stood before, with what was just saved over it. */
async function presentIn(tx: Tx, note: OpenNote, definition: NoteDefinition, saved: Saved): Promise<string[]> {
  const before = (await answersOf(tx, note.id)).filter(({ path }) => isOfStaff(definition, path))
  const key = await recordKeyOf(tx, note)
  const stands = new Map(before.map((row): [string, PathValue] => [row.path, openAnswer(key, row)]))
  for (const [path, value] of Object.entries(saved)) if (isOfStaff(definition, path)) stands.set(path, value)
  const rows = [...stands].map(([path, value]) => ({ path, value, by: '', at: '' }))
  return peopleIn(definition, assemble(definition, rows, { days_since_session: null })).sort()
}

function isOfStaff(definition: NoteDefinition, path: string): boolean {
  const place = parsePath(definition, path)
  return place !== null && place.field.kind === 'staff'
}
