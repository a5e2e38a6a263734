import type { Tx } from '@/db/client'
import { asSignIn } from '@/db/work'
import type { Account } from './account'
import { inTurn } from './in-turn'
import { isPassword } from './password'
import { spendStep } from './sign-in-repository'
import { countAttempt, forgive, type Limit } from './throttle'
import { openFactor, stepOfCode } from './totp'

export interface Found {
  readonly account: Account | null
  /** Whether the second factor, where there is one, is asked for too. */
  readonly asksCode: boolean
}

interface Attempt {
  readonly limits: readonly Limit[]
  readonly password: string
  readonly code?: string
  readonly find: (tx: Tx) => Promise<Found>
}

export type Checked = { right: true; account: Account } | { right: false; account: Account | null }

/**
 * One attempt at a password and code: counted before it is looked at, the same work whether the account exists or not.
 * `settle` writes what follows from it, right or wrong, and commits: a refusal is thrown after it, never inside.
 */
export function attempt<T>(
  { limits, password, code, find }: Attempt,
  settle: (tx: Tx, checked: Checked) => Promise<T>,
): Promise<T> {
  return inTurn(async () => {
    const { account, asksCode } = await asSignIn(async tx => {
      await countAttempt(tx, limits)
      return find(tx)
    })
    const known = await isPassword(account?.passwordHash ?? null, password)
    return asSignIn(async tx => {
      const mayTry = account?.state === 'active' && known
      const right = mayTry && (!asksCode || (await isFreshCode(tx, account, code)))
      if (right) await forgive(tx, limits)
      return settle(tx, right ? { right, account } : { right: false, account })
    })
  })
}

/** Right, and not used before: somebody who looked over a shoulder comes too late. Codes go by the world's time, as authenticator apps do. */
async function isFreshCode(tx: Tx, { staffId, factorSealed }: Account, code: string | undefined): Promise<boolean> {
  if (factorSealed === null) return true
  const step = stepOfCode(openFactor(staffId, factorSealed), code ?? '', Date.now())
  return step !== null && spendStep(tx, staffId, step)
}
