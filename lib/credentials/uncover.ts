import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { confirmSelf } from './confirm-self'
import { ownEvent, ownRecorder } from './own-event'

export const uncoverInput = z.strictObject({ password: z.string().max(1000) })

/** Whoever covered the log proves who they are before its words are shown again; right or wrong, it stands in the trail. */
export async function uncover(actor: Actor, { password }: z.output<typeof uncoverInput>): Promise<void> {
  await confirmSelf(actor, { password }, async tx => {
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.uncovered'))
  })
}
