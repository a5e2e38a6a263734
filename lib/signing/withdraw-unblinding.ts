import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayUnblinding } from '@/lib/access/may-guesses'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { recordUnblinding } from './record-unblinding'
import { decideUnblinding, findUnblinding } from './unblinding-repository'

export const withdrawUnblindingInput = z.strictObject({ unblindingId: z.uuid() })

/** Whoever asked takes it back before anybody confirmed it. */
export async function withdrawUnblinding(
  actor: Actor,
  { unblindingId }: z.output<typeof withdrawUnblindingInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const one = await findUnblinding(tx, actor, unblindingId)
    allow(mayUnblinding.withdrawUnblinding(actor, { ...one, state: 'requested' }))
    allow(one.state === 'requested', 'not_now')
    await decideUnblinding(tx, one, { state: 'withdrawn', decidedBy: actor.staffId, decidedAt: await now(tx) })
    await recordUnblinding(tx, actor, one, 'withdrawn')
  })
}
