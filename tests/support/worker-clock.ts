import { sql } from 'drizzle-orm'
import { installation } from '@/db/schema/installation'
import { asVerifier } from '@/db/work'
import { asOwner } from './as-owner'

let ahead = 0

/** The clock of this worker's demo database goes on by so much, and stays there for whatever runs in it later. */
export async function passTime(interval: string): Promise<void> {
  await asOwner(`update installation set clock_offset = clock_offset + interval '${interval}'`)
  await learnClock()
}

/** Whoever ran in this worker before may have moved its clock, forth with `passTime`, or back by laying the demo out. */
export async function learnClock(): Promise<void> {
  const [row] = await asVerifier(tx =>
    tx.select({ seconds: sql<string>`extract(epoch from ${installation.clockOffset})` }).from(installation),
  )
  ahead = Number(row?.seconds) * 1000
}

/** Now, in milliseconds, by the clock of this worker's database: what a device that goes right would say. */
export const workerNow = (): number => Date.now() + ahead
