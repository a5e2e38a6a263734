import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayStatements } from '@/lib/access/may-measures'
import { allow } from '@/lib/outcome/refusal'
import { recordStatement } from './record-statement'
import { changeStatement, findStatement } from './statement-repository'
import { type StrikeReason, strikeReasons } from './strike-reasons'

const { other: _, ...reasons } = strikeReasons

export const strikeStatementInput = z.strictObject({
  statementId: z.uuid(),
  reason: z.enum(Object.keys(reasons) as Exclude<StrikeReason, 'other'>[], 'Choose a reason.'),
})

/** A statement that was entered in error: struck through and kept for ever, never edited. */
export async function strikeStatement(
  actor: Actor,
  { statementId, reason }: z.output<typeof strikeStatementInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const found = await findStatement(tx, actor, statementId)
    allow(mayStatements.strikeStatement(actor, { ...found, state: 'completed' }))
    allow(found.state === 'completed', 'not_now')
    await changeStatement(tx, found, { state: 'entered_in_error' })
    await recordStatement(tx, actor, found, 'entered_in_error', { reason })
  })
}
