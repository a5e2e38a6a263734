import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayUnblinding, type UnblindingStanding } from '@/lib/access/may-guesses'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import type { UnblindingRow } from './unblinding-repository'

type Own = Pick<UnblindingRow, 'id' | 'studyId'>

const rules = {
  requested: mayUnblinding.requestUnblinding,
  confirmed: mayUnblinding.confirmUnblinding,
  refused: mayUnblinding.refuseUnblinding,
  withdrawn: mayUnblinding.withdrawUnblinding,
}

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
  one: Own & UnblindingStanding,
  state: keyof typeof rules,
  body?: AuditEvent['body'],
): Promise<void> {
  await record(tx, recorderOf(actor, one, rules[state]), unblindingEvent(one, `unblinding.${state}`, body))
}
