import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import type { Written } from '@/lib/notes/content'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import type { FoundNote } from '@/lib/notes/note-repository'
import { countTouch } from '@/lib/session/touch/count-touch'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import { departuresOf } from './departures-of'
import { moveCourse } from './move-course'
import { saidNoToRecording } from './said-no-to-recording'

interface Held {
  readonly written: Written
  readonly on: Day
  /** The day that an earlier version of the note gave. */
  readonly before: Day | null
}

/**
 * What follows for the participant once a note stands, by a signature or without one: touch outside the agreement is counted, what
 * the contact departs in is drafted, a no to recording is heard, and the course follows the day on which it was held. Asked once the
 * note has moved on, since a draft moves nobody's course; gives the events that say so.
 */
export async function whatFollows(tx: Tx, actor: Actor, note: FoundNote, held: Held): Promise<AuditEvent[]> {
  if (note.kind === 'session') await countTouch(tx, note, await recordKeyOf(tx, note))
  const visit = await findVisit(tx, actor, note.visitId)
  return [
    ...(await departuresOf(tx, visit, note, held.written, held.on)),
    ...(await saidNoToRecording(tx, actor, note, held.written, held.on)),
    ...(await moveCourse(tx, note, visit, held)),
  ]
}
