import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { installation } from '@/db/schema/installation'

export type Installation = typeof installation.$inferSelect

/** The one row that says what this database is; null before it is founded. */
export async function findInstallation(tx: Tx): Promise<Installation | null> {
  const [row] = await tx.select().from(installation)
  return row ?? null
}

/** The shortest question. */
export async function answers(tx: Tx): Promise<void> {
  await tx.execute(sql`select 1`)
}
