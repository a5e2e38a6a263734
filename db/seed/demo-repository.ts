import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Instant } from '@/lib/clock/instant'

/** The clock of a demo that is being laid out; refused once it is laid out, and in a real database (migration `demo`). */
export async function setClock(tx: Tx, at: Instant): Promise<void> {
  await tx.execute(sql`select set_demo_clock(${at}::timestamptz)`)
}

/** From now on it is the present, and the clock is moved no more. */
export async function finish(tx: Tx): Promise<void> {
  await tx.execute(sql`select finish_demo()`)
}

/** Empties a demo database; gives how many checkpoints were lost with it. */
export async function clear(tx: Tx): Promise<number> {
  const { rows } = (await tx.execute(sql`select clear_demo() as checkpoints`)) as unknown as {
    rows: { checkpoints: number }[]
  }
  return rows[0]?.checkpoints ?? 0
}
