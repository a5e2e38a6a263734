import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Whether every role that somebody holds now lies in studies that the actor administers. */
export const keepsAccount = (tx: Tx, staffId: string): Promise<boolean | undefined> =>
  answer<boolean>(tx, sql`select vigil_keeps_account(${staffId}) as answer`)

/** Ends every session of somebody else; gives how many. */
export const endSessionsOf = async (tx: Tx, staffId: string): Promise<number> =>
  (await answer<number>(tx, sql`select end_sessions_of_member(${staffId}) as answer`)) ?? 0

/** Tells the investigators of all of a person's studies, and the person; nobody where they never had a password to lose. */
export const tellOfEnrolling = (tx: Tx, staffId: string, studyId: string) =>
  answer<null>(tx, sql`select tell_of_enrolling(${staffId}, ${studyId}) as answer`)

async function answer<T>(tx: Tx, asked: ReturnType<typeof sql>): Promise<T | undefined> {
  const { rows } = (await tx.execute(asked)) as unknown as { rows: { answer: T }[] }
  return rows[0]?.answer
}
