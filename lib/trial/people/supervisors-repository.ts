import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Who supervises a site today, for those who work there and must tell them. */
export async function supervisorsOf(tx: Tx, siteId: string): Promise<string[]> {
  const { rows } = (await tx.execute(sql`select id from vigil_supervisors(${siteId}) id`)) as unknown as {
    rows: { id: string }[]
  }
  return rows.map(({ id }) => id)
}

/** Who supervises and oversees a site today, for those who work there and must tell them. */
export async function overseersOf(tx: Tx, siteId: string): Promise<string[]> {
  const { rows } = (await tx.execute(sql`select id from vigil_overseers(${siteId}) id`)) as unknown as {
    rows: { id: string }[]
  }
  return rows.map(({ id }) => id)
}
