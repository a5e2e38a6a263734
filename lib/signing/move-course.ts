import type { Tx } from '@/db/client'
import type { FollowedDays } from '@/db/schema/followed-days'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import type { Written } from '@/lib/notes/content'
import { type FoundNote, factsOf, setFacts } from '@/lib/notes/note-repository'
import { tookPlace } from '@/lib/notes/took-place'
import { bringCourseBack } from '@/lib/trial/visits/bring-course-back'
import { followHeldDay } from '@/lib/trial/visits/follow-held-day'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'
import { saidDay } from './said-day'

/**
 * Lets the course follow what the note of a preparation visit or a session says of its day, and keeps with the note how it stood
 * before. A note that gives no day moves nothing.
 */
export async function moveCourse(
  tx: Tx,
  note: FoundNote,
  visit: VisitRow,
  { written, ...held }: { written: Written; on: Day; before: Day | null },
): Promise<AuditEvent[]> {
  if (!tookPlace(written)) return takeCourseBack(tx, note, visit)
  if (saidDay(written.answers) === null) return []
  const { days, events } = await followHeldDay(tx, visit, note.settings, held)
  if (events.length > 0) {
    const { followed } = await factsOf(tx, note.id)
    await setFacts(tx, note.id, { followed: onTopOf(followed ?? {}, days) })
  }
  return events
}

/** What the note moved comes back as it stood. */
export async function takeCourseBack(tx: Tx, note: FoundNote, visit: VisitRow): Promise<AuditEvent[]> {
  const { followed } = await factsOf(tx, note.id)
  if (!followed) return []
  await setFacts(tx, note.id, { followed: null })
  return bringCourseBack(tx, visit, followed)
}

/** However often a note moves a visit, it stood first where it stood before that note. */
const onTopOf = (earlier: FollowedDays, days: FollowedDays): FollowedDays => ({
  ...earlier,
  ...Object.fromEntries(
    Object.entries(days).map(([id, { from, to }]) => [id, { from: earlier[id]?.from ?? from, to }]),
  ),
})
