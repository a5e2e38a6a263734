import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import type { EmergencyRow } from './emergency-repository'

/** What happened to an emergency access, in the trail of its study and its participant. */
export async function recordEmergency(
  tx: Tx,
  actor: Actor,
  { id, studyId, siteId, participantId }: Pick<EmergencyRow, 'id' | 'studyId' | 'siteId' | 'participantId'>,
  rule: (alone: Actor) => boolean,
  what: 'opened' | 'ended' | 'reviewed',
  body: AuditEvent['body'],
): Promise<void> {
  const scope = { studyId, siteId, participantId }
  const subject = { type: 'emergency_access', id }
  await record(tx, recorderOf(actor, scope, rule), {
    chain: studyId,
    action: `emergency.${what}`,
    subject,
    scope,
    body,
  })
}
