import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Account, DemoAccount } from './account'
import { answer, ask } from './ask-repository'

interface AccountRow {
  staff_id: string
  name: string
  email: string
  state: Account['state']
  password_hash: string | null
  totp_sealed: Uint8Array | null
}

export const accountByEmail = (tx: Tx, email: string): Promise<Account | null> =>
  accountOf(tx, sql`account_by_email(${email})`)

export const accountById = (tx: Tx, staffId: string): Promise<Account | null> =>
  accountOf(tx, sql`account_by_id(${staffId})`)

async function accountOf(tx: Tx, found: SQL): Promise<Account | null> {
  const [row] = await ask<AccountRow>(tx, sql`select * from ${found}`)
  if (!row) return null
  const { staff_id: staffId, name, email, state, password_hash: passwordHash, totp_sealed: factor } = row
  return { staffId, name, email, state, passwordHash, factorSealed: factor && Buffer.from(factor) }
}

/** Whether this account was signed in to from there within a month. */
export const isKnownAddress = async (tx: Tx, email: string, address: string): Promise<boolean> =>
  (await answer<boolean>(tx, sql`is_known_address(${email}, ${address})`)) === true

/** False when the step, or a later one, was used before. */
export const spendStep = async (tx: Tx, staffId: string, step: number): Promise<boolean> =>
  (await answer<boolean>(tx, sql`use_totp_step(${staffId}, ${step})`)) === true

export interface Count {
  readonly failures: number
  readonly secondsSince: number
}

/** How often this failed and how long ago; the count is held until the transaction ends. */
export async function readCount(tx: Tx, key: Buffer): Promise<Count> {
  const [row] = await ask<{ failures: number; seconds_since: number }>(tx, sql`select * from throttle_read(${key})`)
  if (!row) throw new Error('The throttle gave no count.')
  return { failures: row.failures, secondsSince: row.seconds_since }
}

export const setCount = (tx: Tx, key: Buffer, count: number) => answer<void>(tx, sql`throttle_set(${key}, ${count})`)
export const clearCount = (tx: Tx, key: Buffer) => answer<void>(tx, sql`throttle_clear(${key})`)
export const giveBack = (tx: Tx, key: Buffer) => answer<void>(tx, sql`throttle_give_back(${key})`)

export interface Invited {
  readonly invitationId: string
  readonly staffId: string
  readonly name: string
  readonly email: string
  readonly expiresAt: string
}

/** The open invitation of this link; null when it is unknown, used or expired. */
export async function findInvitation(tx: Tx, tokenHash: Buffer): Promise<Invited | null> {
  const [row] = await ask<{ id: string; staff_id: string; name: string; email: string; expires_at: string }>(
    tx,
    sql`select * from invitation_by_token(${tokenHash})`,
  )
  if (!row) return null
  return { invitationId: row.id, staffId: row.staff_id, name: row.name, email: row.email, expiresAt: row.expires_at }
}

export interface NewCredential {
  readonly passwordHash: string
  readonly factorSealed: Buffer | null
  readonly step: number | null
}

/** Uses the invitation up and makes its person an active one; null when somebody was quicker. */
export const spendInvitation = (tx: Tx, tokenHash: Buffer, { passwordHash, factorSealed, step }: NewCredential) =>
  answer<string>(tx, sql`accept_invitation(${tokenHash}, ${passwordHash}, ${factorSealed}, ${step})`)

/** Empty in a real database. */
export const findDemoAccounts = async (tx: Tx): Promise<DemoAccount[]> =>
  (await answer<DemoAccount[]>(tx, sql`demo_accounts()`)) ?? []
