import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayStatements } from '@/lib/access/may-measures'
import { allow } from '@/lib/outcome/refusal'
import { recordStatement } from './record-statement'
import { changeStatement, findStatement } from './statement-repository'

export const declineStatementInput = z.strictObject({ formId: z.uuid() })

/** The participant would rather say nothing, or not go on: what was begun is shown to nobody. */
export async function declineStatement(
  actor: Actor,
  { formId }: z.output<typeof declineStatementInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const found = await findStatement(tx, actor, formId)
    allow(mayStatements.fillStatement(actor, { ...found, state: 'open' }))
    allow(found.state === 'open', 'not_now')
    await changeStatement(tx, found, { state: 'declined' })
    await recordStatement(tx, actor, found, 'declined')
  })
}
