import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import { daysAfter } from '@/lib/clock/day-start'
import type { StudyRow } from '@/lib/trial/study/study-repository'
import { plannedRating } from './planned-rating'
import { ratingEvent } from './rating-event'
import { insertRatings, type UnratedCourse, unratedCourses } from './rating-repository'

/**
 * Plans the rating of those who were enrolled while their study asked for none, where its window is not over and they take part:
 * of all, or of one participant. Returns the events, for the deed that made the study ask for them.
 */
export async function planMissingRatings(
  tx: Tx,
  actor: Actor,
  { id: studyId, settings }: Pick<StudyRow, 'id' | 'settings'>,
  only?: { readonly participantId: string },
): Promise<AuditEvent[]> {
  const rows = (await unratedCourses(tx, studyId, only)).flatMap(course => {
    const rating = plannedRating(settings, course.sessions)
    if (!rating || !isAwaited(course, rating)) return []
    const { participantId, siteId } = course
    return [{ id: uuid(), studyId, siteId, participantId, ...rating, plannedBy: actor.staffId }]
  })
  await insertRatings(tx, rows)
  return rows.map(({ id }) => ratingEvent(id, 'planned'))
}

function isAwaited(
  { today, stoppedOn, sessions }: UnratedCourse,
  { anchorId, toDays }: { readonly anchorId: string; readonly toDays: number },
): boolean {
  const session = sessions.find(({ id }) => id === anchorId)
  return !!session && today <= daysAfter(session.heldOn, toDays) && (stoppedOn === null || today <= stoppedOn)
}
