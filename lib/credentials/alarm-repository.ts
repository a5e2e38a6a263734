import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answer, ask } from './ask-repository'

interface Failed {
  /** Others that failed from one address within an hour, and that nobody got into from there since. */
  readonly accounts: number
  /** Of all attempts, from anywhere, within a quarter of an hour. */
  readonly failures: number
}

/** Null where it was told of within the hour. */
export async function failedSignIns(tx: Tx, from: string, besides: string): Promise<Failed | null> {
  const [row] = await ask<Failed>(tx, sql`select accounts, failures from failed_sign_ins(${from}, ${besides})`)
  return row ?? null
}

/** Tells every administrator, once, unless they were told within so many hours; gives how many. */
export const tellAdministrators = async (
  tx: Tx,
  kind: 'checkpoint_late' | 'password_guessing',
  hours: number,
): Promise<number> =>
  (await answer<number>(tx, sql`tell_administrators(${kind}, vigil_now() - make_interval(hours => ${hours}))`)) ?? 0
