import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayUnblinding } from '@/lib/access/may-guesses'
import { now } from '@/lib/clock/clock-repository'
import { isBefore } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { recordUnblinding } from './record-unblinding'
import { decideUnblinding, findUnblinding } from './unblinding-repository'
import { whyNotUnblinding } from './why-not-unblinding'

export const refuseUnblindingInput = z.strictObject({ unblindingId: z.uuid() })

/** The second person does not confirm: everything stays locked, and that it was refused stays in the trail. */
export async function refuseUnblinding(
  actor: Actor,
  { unblindingId }: z.output<typeof refuseUnblindingInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const one = await findUnblinding(tx, actor, unblindingId)
    const isSecond = mayUnblinding.refuseUnblinding(actor, { ...one, state: 'requested' })
    allow(isSecond, 'not_permitted', whyNotUnblinding(actor, one))
    const at = await now(tx)
    allow(one.state === 'requested' && isBefore(at, one.expiresAt), 'not_now')
    await decideUnblinding(tx, one, { state: 'refused', decidedBy: actor.staffId, decidedAt: at })
    await recordUnblinding(tx, actor, one, 'refused')
  })
}
