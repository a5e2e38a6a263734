import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { confirmSelf } from './confirm-self'
import { given } from './given'
import { ownEvent, ownRecorder } from './own-event'
import { keepRecoveryCodes, newRecoveryCodes } from './recovery-codes'

export const renewRecoveryCodesInput = z.strictObject({ ...given, code: z.string().max(12) })

/** New recovery codes in place of all earlier ones, given once. */
export async function renewRecoveryCodes(
  actor: Actor,
  shown: z.output<typeof renewRecoveryCodesInput>,
): Promise<{ recoveryCodes: readonly string[] }> {
  const recoveryCodes = newRecoveryCodes()
  return confirmSelf(actor, shown, async (tx, { factorSealed }) => {
    allow(factorSealed !== null, 'not_now', 'Without a second factor there is nothing to recover.')
    await keepRecoveryCodes(tx, actor.staffId, recoveryCodes)
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.recovery_codes_made', { count: recoveryCodes.length }))
    return { recoveryCodes }
  })
}
