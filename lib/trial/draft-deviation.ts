import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import { insertDeviation } from './deviation-repository'
import type { VisitRow } from './visit-repository'
import { isInWindow } from './visit-window'

const scheduled = ['preparation', 'session', 'integration']

/** Drafts a deviation for a visit that was held on a day outside its window; gives the event that says so, or none. */
export async function draftDeviation(tx: Tx, visit: VisitRow, heldOn: Day): Promise<AuditEvent[]> {
  if (!scheduled.includes(visit.kind) || isInWindow(heldOn, visit)) return []
  const { studyId, siteId, participantId } = visit
  const scope = { studyId, siteId, participantId }
  const id = uuid()
  const kind = heldOn < visit.windowFrom ? 'visit_early' : 'visit_late'
  if (!(await insertDeviation(tx, { id, ...scope, visitId: visit.id, kind, aboutOn: heldOn }))) return []
  const subject = { type: 'participant', id: participantId }
  return [
    { chain: studyId, action: 'deviation.drafted', subject, scope, body: { deviation: id, visit: visit.code, kind } },
  ]
}
