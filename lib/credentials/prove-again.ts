import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { Account } from './account'
import { attempt } from './attempt'
import { type Found, proofBody } from './checked'
import { allowGiven, type Given, notThatPasskey, triedBy } from './given'
import { ownEvent, ownRecorder } from './own-event'
import {
  countSigningFailure,
  markEnded,
  raiseSignatureAlerts,
  type SigningPeriod,
  signingPeriod,
} from './session-repository'
import { accountById } from './sign-in-repository'
import { limitOfSigning } from './throttle'

export interface Reauthentication extends Given {
  readonly address: string
}

interface Manner {
  readonly isCodeDue: (account: Account | null, period: SigningPeriod, address: string) => boolean
  readonly purpose: 'sign' | 'prove'
  /** What the session keeps of it; `entirely` where the code was asked and given, its person has none, or a passkey answered. */
  readonly mark: (tx: Tx, sessionId: string, address: string, entirely: boolean) => Promise<unknown>
  /** What the trail calls a failure. */
  readonly refusal: 'signature.refused' | 'staff.proof_refused'
}

const mostFailures = 5

/** The person of an open session proves again who they are; signing and the gravest readings count one row of failures. */
export async function proveAgain(actor: Actor, given: Reauthentication, manner: Manner): Promise<void> {
  const sessionId = actor.sessionId
  allow(sessionId !== null, 'signed_out')
  allowGiven(given)
  const failures = await attempt(
    {
      limits: [limitOfSigning(actor.staffId)],
      password: given.password,
      code: given.code,
      passkey: given.passkey,
      asked: { purpose: manner.purpose, boundTo: sessionId },
      find: tx => asked(tx, actor, sessionId, given, manner),
    },
    async (tx, checked) => {
      if (!checked.right) return refused(tx, actor, sessionId, { ...manner, told: checked.told, by: triedBy(given) })
      const entirely = checked.passkey !== null || checked.withCode || checked.account.factorSealed === null
      await manner.mark(tx, sessionId, given.address, entirely)
      await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.reauthenticated', proofBody(checked)))
      return 0
    },
  )
  if (failures >= mostFailures)
    throw new Refusal(
      'signed_out',
      'Five attempts in a row failed, so this session has ended. Sign in again; what you typed is kept.',
    )
  if (failures > 0) throw given.passkey ? notThatPasskey() : new Refusal('wrong_password')
}

async function asked(
  tx: Tx,
  actor: Actor,
  sessionId: string,
  { code, passkey, address }: Reauthentication,
  { isCodeDue }: Manner,
): Promise<Found> {
  const period = await signingPeriod(tx, sessionId, actor.staffId)
  allow(period !== null, 'signed_out')
  const account = await accountById(tx, actor.staffId)
  const asksCode = isCodeDue(account, period, address)
  if (asksCode && !code && !passkey)
    throw new Refusal('invalid', undefined, { code: 'Enter the code from your authenticator app.' })
  return { account, asksCode }
}

/** Every refused attempt is in the trail; the fifth ends the session and tells those who answer for the study at once (21 CFR 11.300(d)). */
async function refused(
  tx: Tx,
  actor: Actor,
  sessionId: string,
  { refusal, told, by }: Pick<Manner, 'refusal'> & { told: readonly AuditEvent[]; by: { by?: string } },
): Promise<number> {
  const failures = await countSigningFailure(tx, sessionId)
  const last = failures >= mostFailures
  if (last) await markEnded(tx, sessionId, actor.staffId)
  const studies = last ? await raiseSignatureAlerts(tx, actor.staffId) : []
  const event = ownEvent(actor, refusal, { failures, ...by })
  await record(
    tx,
    ownRecorder(actor),
    event,
    ...told,
    ...studies.map(studyId => ({ ...event, chain: studyId, scope: { studyId } })),
  )
  return failures
}
