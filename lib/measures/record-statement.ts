import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import type { StatementRow } from './statement-repository'

/** What happened to a statement, in the trail of its participant; never a word of it. */
export async function recordStatement(
  tx: Tx,
  actor: Actor,
  { id, studyId, siteId, participantId }: Pick<StatementRow, 'id' | 'studyId' | 'siteId' | 'participantId'>,
  action: 'asked' | 'written' | 'completed' | 'declined' | 'entered_in_error',
  body: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const scope = { studyId, siteId, participantId }
  await record(tx, recorderOf(actor, scope), {
    chain: studyId,
    action: `statement.${action}`,
    subject: { type: 'participant', id: participantId },
    scope,
    body: { statement: id, ...body },
  })
}
