import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** The rows of one question. vigil_auth has no table: every question is a call of a function of migration `sign_in`. */
export async function ask<Row>(tx: Tx, question: SQL): Promise<Row[]> {
  return ((await tx.execute(question)) as unknown as { rows: Row[] }).rows
}

/** What a function gives that returns one value. */
export async function answer<Value>(tx: Tx, call: SQL): Promise<Value | null> {
  const [row] = await ask<{ answer: Value }>(tx, sql`select ${call} as answer`)
  return row?.answer ?? null
}
