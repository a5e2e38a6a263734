import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import type { Account } from './account'
import { proveAgain, type Reauthentication } from './prove-again'
import { markSigned, type SigningPeriod, signingPeriod } from './session-repository'
import { accountById } from './sign-in-repository'

/**
 * Before each signature the signer proves again who they are (21 CFR 11.200(a)(1)): with every component at the first of
 * a continuous period, with what only they know at those that follow. Call it before the unit of work that signs.
 */
export const reauthenticate = (actor: Actor, given: Reauthentication): Promise<void> =>
  proveAgain(actor, given, { purpose: 'sign', isCodeDue, mark: markSigned, refusal: 'signature.refused' })

/** Whether the next signature asks for the code as well as the password. */
export async function needsCode(actor: Actor, address: string): Promise<boolean> {
  return asSignIn(async tx => {
    const account = await accountById(tx, actor.staffId)
    const period = actor.sessionId && (await signingPeriod(tx, actor.sessionId, actor.staffId))
    return isCodeDue(account, period || null, address)
  })
}

/** A continuous period: the last signature a quarter of an hour ago at most (a study's setting), in this session, from the same address. */
function isCodeDue(account: Account | null, period: SigningPeriod | null, address: string): boolean {
  if (!account?.factorSealed) return false
  if (!period || period.secondsSinceSigned === null) return true
  return period.address !== address || period.secondsSinceSigned > period.minutes * 60
}
