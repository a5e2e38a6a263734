import type { Tx } from '@/db/client'
import type { PasskeyPurpose } from '@/db/schema/passkey-vocabulary'
import type { Actor } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { Account } from './account'
import { attempt } from './attempt'
import type { Proof } from './checked'
import { allowGiven, type Given, notThatPasskey, triedBy } from './given'
import { ownEvent, ownRecorder } from './own-event'
import { accountById } from './sign-in-repository'
import { limitOfConfirming } from './throttle'

/** Before a person's own account is changed they prove again who they are; `change` is written only where they did (ASVS 6.2.3, 7.5.1). A code is asked where it is given as text, even an empty one, and a factor is enrolled. */
export async function confirmSelf<T>(
  actor: Actor,
  { password, code, passkey }: Given,
  change: (tx: Tx, account: Account, proof: Proof) => Promise<T>,
  purpose: PasskeyPurpose = 'account',
): Promise<T> {
  const asksCode = code !== undefined
  allow(actor.sessionId !== null, 'signed_out')
  if (asksCode) allowGiven({ password, passkey })
  const changed = await attempt(
    {
      limits: [limitOfConfirming(actor.staffId)],
      password,
      code,
      passkey,
      asked: { purpose, boundTo: actor.sessionId },
      find: async tx => {
        const account = await accountById(tx, actor.staffId)
        if (code === '' && !passkey && account?.factorSealed)
          throw new Refusal('invalid', undefined, { code: 'Enter the code from your authenticator app.' })
        return { account, asksCode }
      },
    },
    async (tx, checked) =>
      checked.right
        ? { value: await change(tx, checked.account, checked) }
        : failed(tx, actor, checked.told, triedBy({ password, passkey })),
  )
  if (!changed && passkey) throw notThatPasskey()
  if (!changed) throw new Refusal('wrong_password', asksCode ? undefined : 'That is not your present password.')
  return changed.value
}

async function failed(tx: Tx, actor: Actor, told: readonly AuditEvent[], by: { by?: string }): Promise<null> {
  await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.confirmation_failed', by), ...told)
  return null
}
