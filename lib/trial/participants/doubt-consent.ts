import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import type { Day } from '@/lib/clock/instant'
import { holdCourse } from '@/lib/trial/visits/visit-repository'
import { consentChangesOf, insertConsent } from './consent-repository'

interface Note {
  readonly id: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
}

/**
 * Writes into the ledger that a signed note says no to being recorded. It takes no consent back: a person says whether the
 * participant meant the whole course or that day. Until then it counts as a no for whatever is recorded on a later day. Of a note
 * it is asked once; where a no stands anyway, or the ledger holds something later, there is nothing to ask.
 */
export async function doubtConsent(
  tx: Tx,
  actor: Actor,
  { id: noteId, ...note }: Note,
  decidedOn: Day,
): Promise<AuditEvent[]> {
  const { studyId, siteId, participantId } = note
  await holdCourse(tx, participantId)
  const said = (await consentChangesOf(tx, participantId)).filter(({ purpose }) => purpose === 'recording')
  if (said.some(one => one.noteId === noteId)) return []
  const last = said.findLast(({ decision }) => decision !== 'said_no' && decision !== 'stands')
  if (last && (last.decision !== 'given' || last.decidedOn > decidedOn)) return []
  const id = uuid()
  const scope = { studyId, siteId, participantId }
  const entry = { purpose: 'recording', decision: 'said_no', decidedOn, source: 'signed_note', noteId } as const
  await insertConsent(tx, { id, ...scope, ...entry, recordedBy: actor.staffId })
  const subject = { type: 'participant', id: participantId }
  const body = { consent: id, purpose: 'recording', on: decidedOn, note: noteId }
  return [{ chain: studyId, action: 'consent.said_no', subject, scope, body }]
}
