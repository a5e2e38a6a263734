import type { Tx } from '@/db/client'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { Account } from './account'
import { attempt, type Found } from './attempt'
import { ownEvent, ownRecorder } from './own-event'
import {
  countSigningFailure,
  markEnded,
  markSigned,
  raiseSignatureAlerts,
  type SigningPeriod,
  signingPeriod,
} from './session-repository'
import { accountById } from './sign-in-repository'
import { limitOfSigning } from './throttle'

export interface Reauthentication {
  readonly password: string
  readonly code?: string
  readonly address: string
}

const mostFailures = 5

/**
 * Before each signature the signer proves again who they are (21 CFR 11.200(a)(1)): with every component at the first of
 * a continuous period, with what only they know at those that follow. Call it before the unit of work that signs.
 */
export async function reauthenticate(actor: Actor, given: Reauthentication): Promise<void> {
  const sessionId = actor.sessionId
  allow(sessionId !== null, 'signed_out')
  const failures = await attempt(
    {
      limits: [limitOfSigning(actor.staffId)],
      password: given.password,
      code: given.code,
      find: tx => asked(tx, actor, sessionId, given),
    },
    (tx, checked) => (checked.right ? proved(tx, actor, sessionId, given, checked) : refused(tx, actor, sessionId)),
  )
  if (failures >= mostFailures)
    throw new Refusal(
      'signed_out',
      'Five attempts to sign failed, so this session has ended. Sign in again; what you typed is kept.',
    )
  if (failures > 0) throw new Refusal('wrong_password')
}

/** Whether the next signature asks for the code as well as the password. */
export async function needsCode(actor: Actor, address: string): Promise<boolean> {
  return asSignIn(async tx => {
    const account = await accountById(tx, actor.staffId)
    const period = actor.sessionId && (await signingPeriod(tx, actor.sessionId, actor.staffId))
    return isCodeDue(account, period || null, address)
  })
}

async function asked(tx: Tx, actor: Actor, sessionId: string, { code, address }: Reauthentication): Promise<Found> {
  const period = await signingPeriod(tx, sessionId, actor.staffId)
  allow(period !== null, 'signed_out')
  const account = await accountById(tx, actor.staffId)
  const asksCode = isCodeDue(account, period, address)
  if (asksCode && !code)
    throw new Refusal('invalid', undefined, { code: 'Enter the code from your authenticator app.' })
  return { account, asksCode }
}

/** A continuous period: the last signature a quarter of an hour ago at most (a study's setting), in this session, from the same address. */
function isCodeDue(account: Account | null, period: SigningPeriod | null, address: string): boolean {
  if (!account?.factorSealed) return false
  if (!period || period.secondsSinceSigned === null) return true
  return period.address !== address || period.secondsSinceSigned > period.minutes * 60
}

async function proved(
  tx: Tx,
  actor: Actor,
  sessionId: string,
  { address }: Reauthentication,
  { withCode }: { withCode: boolean },
): Promise<0> {
  await markSigned(tx, sessionId, address)
  await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.reauthenticated', { withCode }))
  return 0
}

/** Every refused attempt is in the trail; the fifth ends the session and tells those who answer for the study at once (21 CFR 11.300(d)). */
async function refused(tx: Tx, actor: Actor, sessionId: string): Promise<number> {
  const failures = await countSigningFailure(tx, sessionId)
  const last = failures >= mostFailures
  if (last) await markEnded(tx, sessionId, actor.staffId)
  const studies = last ? await raiseSignatureAlerts(tx, actor.staffId) : []
  const event = ownEvent(actor, 'signature.refused', { failures })
  await record(
    tx,
    ownRecorder(actor),
    event,
    ...studies.map(studyId => ({ ...event, chain: studyId, scope: { studyId } })),
  )
  return failures
}
