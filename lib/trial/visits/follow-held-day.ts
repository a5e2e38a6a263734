import type { Tx } from '@/db/client'
import type { FollowedDays } from '@/db/schema/followed-days'
import type { NoteKind } from '@/db/schema/vocabulary'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import { hangingOn, hungOn } from './hanging-on'
import { courseOf } from './held-course'
import { type Schedule, scheduleOf } from './visit-plan'
import { letFollow, type VisitRow } from './visit-repository'

interface Held {
  readonly on: Day
  /** The day that an earlier version of its note gave. */
  readonly before: Day | null
}

interface Followed {
  readonly days: FollowedDays
  readonly events: AuditEvent[]
}
const none: Followed = { days: {}, events: [] }

/** The kinds of visits that others hang on: what follows a late one is planned late (DOMAIN 1.9). */
export const anchors: readonly NoteKind[] = ['preparation', 'session']

/**
 * Lets what hangs on a preparation visit or a session follow the day on which it was held, as its note says at signing, like it
 * follows a visit that is planned for another day. Held on the day that they hang on already, nothing moves, though the protocol
 * plans otherwise by now; a note that gives another day when it is signed anew moves them again. Gives the days that it moved, and
 * the one event that says so, or none.
 */
export async function followHeldDay(
  tx: Tx,
  visit: VisitRow,
  settings: { readonly schedule?: Schedule },
  { on, before }: Held,
): Promise<Followed> {
  if (!anchors.includes(visit.kind) || on === before) return none
  const { studyId, siteId, participantId, code } = visit
  const { visits, isBegun } = await courseOf(tx, participantId)
  const schedule = scheduleOf(settings)
  const since = before ?? hungOn(code, schedule, visits, isBegun) ?? visit.movedFrom ?? visit.targetOn
  if (on === since) return none
  const hanging = hangingOn({ code, on }, schedule, visits, isBegun)
  const moves = hanging.filter(({ visit: { targetOn: planned }, targetOn }) => targetOn !== planned)
  const followed = moves.length > 0 ? await letFollow(tx, visit, moves) : new Set()
  if (followed.size === 0) return none
  const those = moves.filter(({ visit: { id } }) => followed.has(id))
  const moved = those.map(({ visit, targetOn }) => ({ visit: visit.code, from: visit.targetOn, to: targetOn }))
  const subject = { type: 'participant', id: participantId }
  const scope = { studyId, siteId, participantId }
  const body = { with: code, heldOn: on, moved }
  return {
    days: Object.fromEntries(those.map(({ visit, targetOn }) => [visit.id, { from: daysNow(visit), to: targetOn }])),
    events: [{ chain: studyId, action: 'visits.followed', subject, scope, body }],
  }
}

const daysNow = ({ targetOn, windowFrom, windowTo }: VisitRow) => ({ targetOn, windowFrom, windowTo })
