import { createHash } from 'node:crypto'
import { z } from 'zod'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { Account } from './account'
import { proofBody } from './checked'
import { confirmSelf } from './confirm-self'
import { replaceFactorOf } from './credential-repository'
import { type Enrolment, newEnrolment, openEnrolment } from './enrolment'
import { given } from './given'
import { ownEvent, ownRecorder } from './own-event'
import { keepRecoveryCodes, newRecoveryCodes } from './recovery-codes'
import { markAllEnded } from './session-repository'
import { accountById } from './sign-in-repository'
import { sealFactor, stepOfCode } from './totp'

export const beginFactorInput = z.strictObject({ ...given, code: z.string().max(12) })
export const confirmFactorInput = z.strictObject({
  /** As the first step gave it out. */
  enrolment: z.string().max(500),
  /** Of the new factor. */
  code: z.string().max(12),
})

/** Password and a code of the present factor, or a passkey, give out a new one; until that is confirmed nothing has changed. */
export async function beginFactor(actor: Actor, shown: z.output<typeof beginFactorInput>): Promise<Enrolment> {
  return confirmSelf(actor, shown, async (tx, account, proof) => {
    const present = factorOf(account)
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.reauthenticated', proofBody(proof)))
    return newEnrolment(replacing(actor, present), account.email)
  })
}

/** A code of the new factor puts it in the place of the present one, with recovery codes of its own; other sessions end. */
export async function confirmFactor(
  actor: Actor,
  { enrolment, code }: z.output<typeof confirmFactorInput>,
): Promise<{ recoveryCodes: readonly string[] }> {
  const present = factorOf(await asSignIn(tx => accountById(tx, actor.staffId)))
  const secret = openEnrolment(replacing(actor, present), enrolment)
  allow(secret !== null, 'stale', 'This picture is no longer valid. Begin again; your present second factor holds.')
  const step = stepOfCode(secret, code, Date.now())
  if (step === null)
    throw new Refusal('invalid', undefined, {
      code: 'That code does not match. Scan the picture again, and enter the code shown now.',
    })
  const factorSealed = sealFactor(actor.staffId, secret)
  const recoveryCodes = newRecoveryCodes()
  await asSignIn(async tx => {
    allow(await replaceFactorOf(tx, actor.staffId, { present, factorSealed, step }), 'stale')
    await keepRecoveryCodes(tx, actor.staffId, recoveryCodes)
    const sessionsEnded = await markAllEnded(tx, actor.staffId, actor.sessionId)
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.factor_replaced', { sessionsEnded }))
  })
  return { recoveryCodes }
}

/** The demo's people have none, as long as they did not ask for one. */
function factorOf(account: Account | null): Buffer {
  const factor = account?.factorSealed ?? null
  allow(factor !== null, 'not_now', 'This account has no second factor.')
  return factor
}

/** What the new factor is given out for: this session, and in the place of this very factor, so once. */
function replacing({ sessionId }: Actor, present: Buffer): string {
  allow(sessionId !== null, 'signed_out')
  return `${sessionId} ${createHash('sha256').update(present).digest('hex')}`
}
