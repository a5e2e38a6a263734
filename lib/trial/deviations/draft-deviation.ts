import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import { isUnscheduled } from '@/lib/trial/visits/unscheduled'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'
import { isInWindow } from '@/lib/trial/visits/visit-window'
import { type DeviationRow, insertDeviation } from './deviation-repository'

const scheduled = ['preparation', 'session', 'integration']

/** Drafts a deviation for a visit that was held on a day outside its window; gives the event that says so, or none. */
export async function draftDeviation(tx: Tx, visit: VisitRow, heldOn: Day): Promise<AuditEvent[]> {
  if (!scheduled.includes(visit.kind) || isUnscheduled(visit) || isInWindow(heldOn, visit)) return []
  return draftOf(tx, visit, heldOn < visit.windowFrom ? 'visit_early' : 'visit_late', heldOn, visit.moveReason)
}

/** Drafts one of a kind, unless the visit has one; it is none until a person says so. Why the visit was moved so by hand goes with it. */
export async function draftOf(
  tx: Tx,
  { id: visitId, code, studyId, siteId, participantId }: VisitRow,
  kind: DeviationRow['kind'],
  aboutOn: Day,
  reason: VisitRow['moveReason'] = null,
): Promise<AuditEvent[]> {
  const scope = { studyId, siteId, participantId }
  const id = uuid()
  if (!(await insertDeviation(tx, { id, ...scope, visitId, kind, aboutOn, reason }))) return []
  const subject = { type: 'participant', id: participantId }
  const body = { deviation: id, visit: code, kind, ...(reason && { reason }) }
  return [{ chain: studyId, action: 'deviation.drafted', subject, scope, body }]
}
