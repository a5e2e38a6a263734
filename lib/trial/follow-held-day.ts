import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import { hangingOn, hungOn } from './hanging-on'
import { type Schedule, scheduleOf } from './visit-plan'
import { holdCourse, letFollow, notesOf, type VisitRow, visitsOf } from './visit-repository'

interface Held {
  readonly on: Day
  /** The day that an earlier version of its note gave. */
  readonly before: Day | null
}

/**
 * Lets what hangs on a session follow the day on which it was held, as its note says at signing, like it follows a session that
 * is planned for another day. Held on the day that they hang on already, nothing moves, though the protocol plans otherwise by now;
 * a note that gives another day when it is signed anew moves them again. Gives the one event that says so, or none.
 */
export async function followHeldDay(
  tx: Tx,
  session: VisitRow,
  settings: { readonly schedule?: Schedule },
  { on, before }: Held,
): Promise<AuditEvent[]> {
  if (session.kind !== 'session' || on === before) return []
  const { studyId, siteId, participantId, code } = session
  await holdCourse(tx, participantId)
  const visits = await visitsOf(tx, participantId)
  const notes = await notesOf(
    tx,
    visits.map(({ id }) => id),
  )
  const isBegun = ({ id }: VisitRow) => (notes.get(id)?.status ?? 'entered_in_error') !== 'entered_in_error'
  const schedule = scheduleOf(settings)
  const since = before ?? hungOn(code, schedule, visits, isBegun) ?? session.movedFrom ?? session.targetOn
  if (on === since) return []
  const hanging = hangingOn({ code, on }, schedule, visits, isBegun)
  const moves = hanging.filter(({ visit, targetOn }) => targetOn !== visit.targetOn)
  const followed = moves.length > 0 ? await letFollow(tx, session, moves) : new Set()
  if (followed.size === 0) return []
  const moved = moves
    .filter(({ visit }) => followed.has(visit.id))
    .map(({ visit, targetOn }) => ({ visit: visit.code, from: visit.targetOn, to: targetOn }))
  const subject = { type: 'participant', id: participantId }
  const scope = { studyId, siteId, participantId }
  return [{ chain: studyId, action: 'visits.followed', subject, scope, body: { with: code, heldOn: on, moved } }]
}
