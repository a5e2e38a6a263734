import type { Tx } from '@/db/client'
import type { FollowedDays } from '@/db/schema/followed-days'
import type { AuditEvent } from '@/lib/audit/event'
import { isFree } from './hanging-on'
import { courseOf } from './held-course'
import { letFollow, type VisitRow } from './visit-repository'

/**
 * Puts what followed a session back on the days on which it stood, when the note that moved it is entered in error or says now
 * that the session did not take place. What was begun, cancelled or moved since stays. Gives the one event that says so, or none.
 */
export async function bringCourseBack(tx: Tx, session: VisitRow, followed: FollowedDays): Promise<AuditEvent[]> {
  const { studyId, siteId, participantId, code } = session
  const { visits, isBegun } = await courseOf(tx, participantId)
  const moves = visits.flatMap(visit => {
    const days = followed[visit.id]
    const isThere =
      days && isFree(visit) && !isBegun(visit) && visit.targetOn === days.to && days.from.targetOn !== days.to
    return isThere ? [{ visit, ...days.from }] : []
  })
  const back = moves.length > 0 ? await letFollow(tx, session, moves) : new Set()
  if (back.size === 0) return []
  const moved = moves
    .filter(({ visit }) => back.has(visit.id))
    .map(({ visit, targetOn }) => ({ visit: visit.code, from: visit.targetOn, to: targetOn }))
  const subject = { type: 'participant', id: participantId }
  const scope = { studyId, siteId, participantId }
  return [{ chain: studyId, action: 'visits.returned', subject, scope, body: { with: code, moved } }]
}
