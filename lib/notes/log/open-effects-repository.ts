import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** How many effects a log holds, and of how many nobody has settled what they are; for whoever sees the note. */
export async function countEffects(tx: Tx, noteId: string): Promise<{ all: number; open: number }> {
  const { rows } = (await tx.execute(
    sql`select logged as "all", unsettled as "open" from vigil_effects(${noteId})`,
  )) as unknown as { rows: { all: number; open: number }[] }
  return rows[0] ?? { all: 0, open: 0 }
}
