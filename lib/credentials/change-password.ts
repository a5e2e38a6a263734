import { z } from 'zod'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { isDemoAccount } from './account'
import { confirmSelf } from './confirm-self'
import { setPassword } from './credential-repository'
import { ownEvent, ownRecorder } from './own-event'
import { hashPassword, normal } from './password'
import { passwordProblem } from './password-rules'
import { markAllEnded } from './session-repository'
import { accountById } from './sign-in-repository'

export const changePasswordInput = z.strictObject({
  present: z.string().max(1000),
  /** The new one. */
  password: z.string().max(1000),
})

/** Another password, by the rules of the first; whoever was signed in elsewhere is signed out (ASVS 6.2.3, 7.4.3). Gives how many were. */
export async function changePassword(
  actor: Actor,
  { present, password }: z.output<typeof changePasswordInput>,
): Promise<{ sessionsEnded: number }> {
  allow(actor.sessionId !== null, 'signed_out')
  allow(!isDemoAccount(actor.email), 'not_now', 'The demo accounts keep their password.')
  const account = await asSignIn(tx => accountById(tx, actor.staffId))
  const problem =
    normal(present) === normal(password)
      ? 'This is the password you have. Choose another one.'
      : await passwordProblem(password, { withSecondFactor: Boolean(account?.factorSealed), person: actor })
  if (problem) throw new Refusal('invalid', undefined, { password: problem })
  const passwordHash = await hashPassword(password)
  return confirmSelf(actor, { password: present }, async tx => {
    await setPassword(tx, actor.staffId, passwordHash)
    const sessionsEnded = await markAllEnded(tx, actor.staffId, actor.sessionId)
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.password_changed', { sessionsEnded }))
    return { sessionsEnded }
  })
}
