import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { entriesOf, everLateFor } from '@/lib/notes/log/entry-repository'
import { standing } from '@/lib/notes/log/from-the-log'
import { openEntry } from '@/lib/notes/log/sealed-entry'
import { findNote, liveNoteOf } from '@/lib/notes/note-repository'

/**
 * Everybody of whom the log of a session says that they came, left or were there throughout, before its note lists them or too late
 * for it: for who keeps that log or reads the note. To anybody else it is closed, and they name whom they know of.
 */
export async function loggedInRoom(tx: Tx, actor: Actor, visitId: string): Promise<string[]> {
  const noteId = await liveNoteOf(tx, { id: visitId })
  const note = noteId === null ? null : await findNote(tx, actor, noteId)
  if (!note || !(mayNotes.log(actor, note) || mayNotes.readProse(actor, note))) return []
  const rows = [...(await entriesOf(tx, note.id)), ...(await everLateFor(tx, note.id))]
  const moved = standing(rows).filter(({ kind }) => kind === 'staff')
  if (moved.length === 0) return []
  const key = await recordKeyOf(tx, note)
  return [...new Set(moved.map(row => String(openEntry(key, row).person)))]
}
