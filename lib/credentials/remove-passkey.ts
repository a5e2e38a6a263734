import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { confirmSelf } from './confirm-self'
import { given } from './given'
import { ownEvent, ownRecorder } from './own-event'
import { takePasskey } from './passkey-repository'
import { markAllEnded } from './session-repository'

export const removePasskeyInput = z.strictObject({
  passkeyId: z.uuid(),
  ...given,
  /** Empty where there is no second factor. */
  code: z.string().max(12),
})

/** A passkey opens nothing from now on; wherever else its person is signed in, perhaps by it, they are signed out (ASVS 7.4.3). */
export async function removePasskey(
  actor: Actor,
  { passkeyId, ...shown }: z.output<typeof removePasskeyInput>,
): Promise<void> {
  await confirmSelf(actor, shown, async tx => {
    allow(await takePasskey(tx, actor.staffId, passkeyId), 'not_found')
    const sessionsEnded = await markAllEnded(tx, actor.staffId, actor.sessionId)
    const body = { passkey: passkeyId, sessionsEnded }
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.passkey_removed', body))
  })
}
