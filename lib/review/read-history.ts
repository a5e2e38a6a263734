import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { definitionOf } from '@/lib/notes/definition'
import { allChanges } from '@/lib/notes/draft/answer-repository'
import { openChange, recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import type { PathValue } from '@/lib/notes/fields'
import { findNote } from '@/lib/notes/note-repository'
import { pathWords } from '@/lib/notes/path-words'
import { namesOf } from '@/lib/notes/people-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow } from '@/lib/outcome/refusal'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'

/** One change of one answer, with what stood before it (21 CFR 11.10(e): earlier entries are never obscured). */
export interface ShownChange {
  readonly id: string
  readonly label: string
  readonly before: string
  readonly after: string
  readonly by: string
  readonly at: string
}

/** Every change of every answer, the newest first, for those who may read prose, and recorded as read; for the others, none. */
export async function readHistory(actor: Actor, wanted: { noteId: string; studyId: string }): Promise<ShownChange[]> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, wanted.noteId)
    allow(note.studyId === wanted.studyId, 'not_found')
    if (!mayNotes.readProse(actor, note)) return []
    await recordReading(tx, actor, note, 'history')
    const key = await recordKeyOf(tx, note)
    const rows = await allChanges(tx, note.id)
    const names = await namesOf(
      tx,
      rows.map(row => row.by),
    )
    const definition = definitionOf(note.definition, undefined, rowsOf(touchKindsOf(note.settings)))
    const standing = new Map<string, PathValue>()
    const changes = rows.map(row => {
      const value = openChange(key, row)
      const before = pathWords(definition, row.path, standing.get(row.path) ?? null)
      const after = pathWords(definition, row.path, value)
      const lost = row.state === 'conflict'
      if (!lost) standing.set(row.path, value)
      const people = (words: string) => names.get(words) ?? words // a member of staff is chosen by id
      return {
        id: row.id,
        label: after.label,
        before: people(before.words),
        after: lost ? `${people(after.words)} (kept beside: another answer stood)` : people(after.words),
        by: names.get(row.by) ?? 'Somebody',
        at: row.at,
      }
    })
    return changes.reverse()
  })
}
