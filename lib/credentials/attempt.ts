import type { Tx } from '@/db/client'
import { asSignIn } from '@/db/work'
import type { Account } from './account'
import { attemptByPasskey } from './attempt-passkey'
import type { Asked } from './challenge'
import type { Checked, Found, Proof } from './checked'
import { holdCredential } from './credential-repository'
import type { Given } from './given'
import { inTurn } from './in-turn'
import { isPassword } from './password'
import { turnedAway } from './record-throttled'
import { spendRecoveryCode } from './recovery-codes'
import { spendStep } from './sign-in-repository'
import { countAttempt, forgive, type Limit } from './throttle'
import { openFactor, stepOfCode } from './totp'

interface Attempt extends Given {
  readonly limits: readonly Limit[]
  /** What a passkey, where one answers in place of the password, has to have been asked for. */
  readonly asked?: Asked
  /** Whether a recovery code does in place of a code: at sign-in, and never for a signature. */
  readonly takesRecoveryCode?: boolean
  readonly find: (tx: Tx) => Promise<Found>
}

/**
 * One attempt at a password and code, or with a passkey: counted before it is looked at, the same work whether the account exists or not.
 * `settle` writes what follows from it, right or wrong, and commits: a refusal is thrown after it, never inside.
 */
export function attempt<T>(given: Attempt, settle: (tx: Tx, checked: Checked) => Promise<T>): Promise<T> {
  const { limits, password, find, passkey: answer, asked } = given
  if (answer && asked) return attemptByPasskey({ limits, answer, asked, find }, settle)
  return inTurn(async () => {
    const { account, asksCode } = await asSignIn(async tx => {
      await countAttempt(tx, limits)
      return find(tx)
    })
    const known = await isPassword(account?.passwordHash ?? null, password)
    return asSignIn(async tx => {
      const mayTry = account?.state === 'active' && known && (await holdCredential(tx, account))
      const proof = mayTry ? await (asksCode ? proofBy(tx, account, given) : noCode) : null
      if (proof) await forgive(tx, limits)
      return settle(tx, mayTry && proof ? { right: true, account, ...proof } : { right: false, account, told: [] })
    })
  }).catch(turnedAway)
}

const noCode: Proof = { recoveryCodesLeft: null, withCode: false, passkey: null }

/** Right, and not used before: somebody who looked over a shoulder comes too late. Codes go by the world's time, as authenticator apps do. */
async function proofBy(tx: Tx, account: Account, { code = '', takesRecoveryCode }: Attempt): Promise<Proof | null> {
  const { staffId, factorSealed } = account
  if (factorSealed === null) return noCode
  const left = takesRecoveryCode ? await spendRecoveryCode(tx, staffId, code) : null
  if (left !== null) return { ...noCode, recoveryCodesLeft: left, withCode: true }
  const step = stepOfCode(openFactor(staffId, factorSealed), code, Date.now())
  return step !== null && (await spendStep(tx, staffId, step)) ? { ...noCode, withCode: true } : null
}
