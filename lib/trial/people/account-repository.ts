import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

interface KnownAccount {
  readonly staffId: string
  readonly name: string
  /** In use, or invited. */
  readonly isOpen: boolean
  /** Holds or held a role in the study. */
  readonly isMember: boolean
}

/** Whether every role that somebody holds, now or later, lies in studies that the actor administers. */
export const keepsAccount = (tx: Tx, staffId: string): Promise<boolean | undefined> =>
  answer<boolean>(tx, sql`select vigil_keeps_account(${staffId}) as answer`)

/** Ends every session of somebody else; gives how many. */
export const endSessionsOf = async (tx: Tx, staffId: string): Promise<number> =>
  (await answer<number>(tx, sql`select end_sessions_of_member(${staffId}) as answer`)) ?? 0

/** Tells the investigators of all of a person's studies, and the person; nobody where they never had a password to lose. */
export const tellOfEnrolling = (tx: Tx, staffId: string, studyId: string) =>
  answer<null>(tx, sql`select tell_of_enrolling(${staffId}, ${studyId}) as answer`)

/** Tells the investigators of all of a person's studies that their address to sign in with is another. */
export const tellOfAddress = (tx: Tx, staffId: string, studyId: string) =>
  answer<null>(tx, sql`select tell_of_address(${staffId}, ${studyId}) as answer`)

/** Tells the administrators of a person's other studies that their account was closed. */
export const tellOfClosing = (tx: Tx, staffId: string, studyId: string) =>
  answer<null>(tx, sql`select tell_of_closing(${staffId}, ${studyId}) as answer`)

/** Whether the actor administers the study that somebody else came to first of those where they hold a role, and leaves none without an administrator. */
export const closesAccount = (tx: Tx, staffId: string): Promise<boolean | undefined> =>
  answer<boolean>(tx, sql`select vigil_closes_account(${staffId}) as answer`)

/** Whether an account was closed in a study that the actor administers, or is whole theirs. */
export const reopensAccount = (tx: Tx, staffId: string): Promise<boolean | undefined> =>
  answer<boolean>(tx, sql`select vigil_reopens_account(${staffId}) as answer`)

/** An account by its exact address, for whoever administers the study; null where nobody has it. */
export async function accountByAddress(tx: Tx, address: string, studyId: string): Promise<KnownAccount | null> {
  const { rows } = (await tx.execute(
    sql`select staff_id as "staffId", name, is_open as "isOpen", is_member as "isMember" from vigil_account_by_address(${address}, ${studyId})`,
  )) as unknown as { rows: KnownAccount[] }
  return rows[0] ?? null
}

async function answer<T>(tx: Tx, asked: ReturnType<typeof sql>): Promise<T | undefined> {
  const { rows } = (await tx.execute(asked)) as unknown as { rows: { answer: T }[] }
  return rows[0]?.answer
}
