import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Instant } from './instant'

/** The time by the database's clock, which all records go by. */
export async function now(tx: Tx): Promise<Instant> {
  const { rows } = (await tx.execute(
    sql`select to_char(vigil_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  )) as unknown as { rows: { now: string }[] }
  const at = rows[0]?.now
  if (!at) throw new Error('The database gave no time.')
  return at
}
