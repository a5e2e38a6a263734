import { ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { study } from '@/db/schema/trial'
import type { Instant } from '@/lib/clock/instant'

/** How many studies are here other than this one. */
export const studiesBeside = (tx: Tx, studyId: string): Promise<number> => tx.$count(study, ne(study.id, studyId))

/** Empties a demo database; this and what follows is refused by a real one (migration `demo`). */
export async function clear(tx: Tx): Promise<void> {
  await tx.execute(sql`select clear_demo()`)
}

/** The clock of a demo that is being laid out. */
export async function setClock(tx: Tx, at: Instant): Promise<void> {
  await tx.execute(sql`select set_demo_clock(${at}::timestamptz)`)
}

/** From now on it is the present, and the clock is moved no more. */
export async function finish(tx: Tx): Promise<void> {
  await tx.execute(sql`select finish_demo()`)
}
