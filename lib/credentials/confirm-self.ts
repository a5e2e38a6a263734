import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { Refusal } from '@/lib/outcome/refusal'
import type { Account } from './account'
import { attempt } from './attempt'
import { ownEvent, ownRecorder } from './own-event'
import { accountById } from './sign-in-repository'
import { limitOfConfirming } from './throttle'

interface Confirmation {
  readonly password: string
  /** Asked where it is given as text, even an empty one, and a factor is enrolled. */
  readonly code?: string
}

/** Before a person's own account is changed they prove again who they are; `change` is written only where they did (ASVS 6.2.3, 7.5.1). */
export async function confirmSelf<T>(
  actor: Actor,
  { password, code }: Confirmation,
  change: (tx: Tx, account: Account) => Promise<T>,
): Promise<T> {
  const asksCode = code !== undefined
  const changed = await attempt(
    {
      limits: [limitOfConfirming(actor.staffId)],
      password,
      code,
      find: async tx => {
        const account = await accountById(tx, actor.staffId)
        if (code === '' && account?.factorSealed)
          throw new Refusal('invalid', undefined, { code: 'Enter the code from your authenticator app.' })
        return { account, asksCode }
      },
    },
    async (tx, checked) => (checked.right ? { value: await change(tx, checked.account) } : failed(tx, actor)),
  )
  if (!changed) throw new Refusal('wrong_password', asksCode ? undefined : 'That is not your present password.')
  return changed.value
}

async function failed(tx: Tx, actor: Actor): Promise<null> {
  await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.confirmation_failed'))
  return null
}
