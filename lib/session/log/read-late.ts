import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { momentOf } from '@/lib/clock/device-clock'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { lateFor } from '@/lib/notes/log/entry-repository'
import { openEntry } from '@/lib/notes/log/sealed-entry'
import { findNote } from '@/lib/notes/note-repository'
import { namesOf } from '@/lib/notes/people-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { entryWords } from './entry-words'
import { kinds } from './kinds'
import { peopleInLog } from './structured-log'

/** What arrived too late for the log: kept, not in the signed note. */
export interface LateArrival {
  readonly id: string
  /** When it happened, in milliseconds by the server's clock. */
  readonly at: number
  readonly receivedAt: string
  readonly label: string
  /** All that it holds; null for who reads no words. */
  readonly words: string | null
  /** The reader's own, to be made a late entry of. */
  readonly isOwn: boolean
}

/** What came too late for a note and is part of no late entry yet, oldest first; whoever sees the note sees that it is there. */
export async function readLate(actor: Actor, noteId: string): Promise<LateArrival[]> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    const rows = note.kind === 'session' ? await lateFor(tx, note.id) : []
    const key = rows.length > 0 && mayNotes.readProse(actor, note) ? await recordKeyOf(tx, note) : null
    if (key) await recordReading(tx, actor, note)
    const opened = new Map(key ? rows.map(row => [row.id, openEntry(key, row)]) : [])
    const named = rows.flatMap(({ id, by }) => ({ by, body: opened.get(id) ?? {} }))
    const people = Object.fromEntries(await namesOf(tx, peopleInLog(named)))
    const touch = rowsOf(touchKindsOf(note.settings))
    return rows.map(row => {
      const { id, kind, receivedAt, by } = row
      const body = opened.get(id)
      const words = body ? entryWords({ kind, body }, { people, touch }) : null
      const isOwn = by === actor.staffId && mayNotes.append(actor, note)
      return { id, at: momentOf(row), receivedAt, label: kinds[kind].label, words, isOwn }
    })
  })
}
