import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Instant } from '@/lib/clock/instant'
import type { Account } from './account'
import { answer, ask } from './ask-repository'

/** Holds the account until the transaction ends; false when its password or factor is another by now. */
export const holdCredential = async (tx: Tx, account: Account): Promise<boolean> =>
  (await answer<boolean>(
    tx,
    sql`hold_credential(${account.staffId}, ${account.passwordHash}, ${account.factorSealed})`,
  )) === true

/** What a person may know of what proves them. */
export interface OwnCredential {
  readonly passwordAt: Instant
  /** Null where no second factor is enrolled. */
  readonly factorAt: Instant | null
  readonly recoveryCodesLeft: number
}

export async function ownCredential(tx: Tx, staffId: string): Promise<OwnCredential> {
  const [row] = await ask<{ password_at: string; factor_at: string | null; recovery_left: number }>(
    tx,
    sql`select * from own_credential(${staffId})`,
  )
  if (!row) throw new Error('Somebody is signed in without a password.')
  return { passwordAt: row.password_at, factorAt: row.factor_at, recoveryCodesLeft: row.recovery_left }
}

export const setPassword = (tx: Tx, staffId: string, passwordHash: string) =>
  answer<void>(tx, sql`set_password(${staffId}, ${passwordHash})`)

interface Replacement {
  /** The one that it takes the place of. */
  readonly present: Buffer
  readonly factorSealed: Buffer
  readonly step: number
}

/** False when the present factor is another by now. */
export const replaceFactorOf = async (tx: Tx, staffId: string, { present, factorSealed, step }: Replacement) =>
  (await answer<boolean>(tx, sql`replace_factor(${staffId}, ${present}, ${factorSealed}, ${step})`)) === true

export const setRecoveryHashes = (tx: Tx, staffId: string, hashes: readonly Buffer[]) =>
  answer<void>(
    tx,
    sql`set_recovery_codes(${staffId}, array[${sql.join(
      hashes.map(hash => sql`${hash}`),
      sql`, `,
    )}]::bytea[])`,
  )

/** How many are left after this one; null where there is no such. */
export const spendRecoveryHash = (tx: Tx, staffId: string, hash: Buffer) =>
  answer<number>(tx, sql`use_recovery_code(${staffId}, ${hash})`)
