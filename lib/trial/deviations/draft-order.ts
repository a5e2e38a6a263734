import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import { type HeldVisit, heldVisitsOf } from '@/lib/trial/visits/held-repository'
import { comesBefore, sessionAfter } from '@/lib/trial/visits/visit-order'
import { type Schedule, scheduleOf } from '@/lib/trial/visits/visit-plan'
import { type VisitRow, visitsOf } from '@/lib/trial/visits/visit-repository'
import { draftOf } from './draft-deviation'

interface Held {
  readonly on: Day
  /** As its note says it; null where the note has no time. */
  readonly startedAt: string | null
}

/**
 * Drafts a deviation for a session that was held before the visit that the protocol has first, or less than 24 hours after the last
 * preparation visit (DOMAIN 1.9); whichever of the two notes is signed later says so. A cancelled visit is waited for by nobody.
 */
export async function draftOrder(
  tx: Tx,
  visit: VisitRow,
  settings: { readonly schedule?: Schedule },
  held: Held,
): Promise<AuditEvent[]> {
  const schedule = scheduleOf(settings)
  const first = comesBefore(schedule, visit.code)
  const next = sessionAfter(schedule, visit.code)
  if (first.length === 0 && next === null) return []
  const visits = await visitsOf(tx, visit.participantId)
  const notes = await heldVisitsOf(tx, visit.participantId)
  const events: AuditEvent[] = []
  for (const before of visits.filter(({ code, state }) => first.includes(code) && state === 'planned')) {
    const departs = departureOf(before, notes.get(before.id), held)
    if (departs) events.push(...(await draftOf(tx, visit, departs, held.on, visit.moveReason ?? before.moveReason)))
  }
  const session = visits.find(({ code }) => code === next)
  const said = session && notes.get(session.id)
  if (!session || !said?.signed || said.notHeld || said.on === null) return events
  const own = { ...held, endedAt: null, notHeld: false, signed: true }
  const departs = departureOf(visit, own, { on: said.on, startedAt: null })
  return departs
    ? [...events, ...(await draftOf(tx, session, departs, said.on, session.moveReason ?? visit.moveReason))]
    : events
}

/** How a session departs from what comes before it: not held, or held later; or a preparation that ended too short a time before. */
function departureOf(
  { kind }: VisitRow,
  first: HeldVisit | undefined,
  { on, startedAt }: Held,
): 'out_of_order' | 'too_soon' | null {
  if (!first || (first.on !== null && first.on > on)) return 'out_of_order'
  if (kind !== 'preparation') return null
  const isSoon =
    startedAt !== null && first.endedAt !== null
      ? Date.parse(startedAt) - Date.parse(first.endedAt) < day
      : first.on === on
  return isSoon ? 'too_soon' : null
}

const day = 24 * 60 * 60_000
