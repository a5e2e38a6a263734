import { z } from 'zod'
import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { confirmSelf } from './confirm-self'
import { given, triedBy } from './given'
import { ownEvent, ownRecorder } from './own-event'

export const uncoverInput = z.strictObject({ password: given.password, passkey: given.passkey })

/** Whoever covered the log proves who they are before its words are shown again; right or wrong, it stands in the trail. */
export async function uncover(actor: Actor, shown: z.output<typeof uncoverInput>): Promise<void> {
  const show = async (tx: Tx) => {
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.uncovered', triedBy(shown)))
  }
  await confirmSelf(actor, shown, show, 'uncover')
}
