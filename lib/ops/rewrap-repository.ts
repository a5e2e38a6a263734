import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { credential, queueDevice } from '@/db/schema/accounts'
import { installation } from '@/db/schema/installation'
import { dataKey } from '@/db/schema/seal'

export type DataKeyRow = typeof dataKey.$inferSelect

/** Some data keys that another master key than this wrapped, those of one chain beside each other. */
export const keysOfOthers = (tx: Tx, masterKeyId: string, most: number): Promise<DataKeyRow[]> =>
  tx
    .select()
    .from(dataKey)
    .where(ne(dataKey.masterKeyId, masterKeyId))
    .orderBy(asc(dataKey.chain), asc(dataKey.id))
    .limit(most)
    .for('update')

/** How many data keys another master key than this wrapped. */
export const countKeysOfOthers = (tx: Tx, masterKeyId: string): Promise<number> =>
  tx.$count(dataKey, ne(dataKey.masterKeyId, masterKeyId))

export async function putKey(tx: Tx, id: string, wrapping: Pick<DataKeyRow, 'wrapped' | 'masterKeyId'>): Promise<void> {
  await tx.update(dataKey).set(wrapping).where(eq(dataKey.id, id))
}

/** Every second factor that somebody has. */
export async function factors(tx: Tx): Promise<{ staffId: string; sealed: Buffer }[]> {
  const rows = await tx.select({ staffId: credential.staffId, sealed: credential.totpSealed }).from(credential)
  return rows.flatMap(({ staffId, sealed }) => (sealed ? [{ staffId, sealed }] : []))
}

/** Unless it was replaced meanwhile. Gives whether it was put. */
export async function putFactor(tx: Tx, staffId: string, sealed: Buffer, before: Buffer): Promise<boolean> {
  const put = await tx
    .update(credential)
    .set({ totpSealed: sealed })
    .where(and(eq(credential.staffId, staffId), eq(credential.totpSealed, before)))
    .returning({ staffId: credential.staffId })
  return put.length > 0
}

export const devices = (tx: Tx): Promise<{ id: string; staffId: string; wrapped: Buffer }[]> =>
  tx.select({ id: queueDevice.id, staffId: queueDevice.staffId, wrapped: queueDevice.wrapped }).from(queueDevice)

export async function putDevice(tx: Tx, id: string, staffId: string, wrapped: Buffer): Promise<void> {
  await tx
    .update(queueDevice)
    .set({ wrapped })
    .where(and(eq(queueDevice.id, id), eq(queueDevice.staffId, staffId)))
}

export async function putSentinel(tx: Tx, sentinel: Buffer): Promise<void> {
  await tx.update(installation).set({ sentinel }).where(sql`true`)
}
