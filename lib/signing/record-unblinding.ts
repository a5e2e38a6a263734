import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import type { UnblindingRow } from './unblinding-repository'

type Own = Pick<UnblindingRow, 'id' | 'studyId'>

/** What happened to an unblinding, in the trail of its study for ever. */
export const unblindingEvent = ({ id, studyId }: Own, action: string, body?: AuditEvent['body']): AuditEvent => ({
  chain: studyId,
  action,
  subject: { type: 'unblinding', id },
  scope: { studyId },
  body,
})

export async function recordUnblinding(
  tx: Tx,
  actor: Actor,
  one: Own,
  state: 'requested' | 'confirmed' | 'refused' | 'withdrawn',
  body?: AuditEvent['body'],
): Promise<void> {
  await record(tx, recorderOf(actor, one), unblindingEvent(one, `unblinding.${state}`, body))
}
