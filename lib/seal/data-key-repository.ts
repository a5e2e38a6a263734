import { randomBytes } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { prepared } from '@/db/prepared'
import { dataKey } from '@/db/schema/seal'
import type { DataKey } from './envelope'
import { unwrapBy, wrap } from './master-key'

export interface KeyOwner {
  readonly purpose: 'record' | 'identity' | 'study' | 'process' | 'guess' | 'care' | 'letter'
  /** The participant, the study (also for its treatment guesses), the author of process notes, or one care check. */
  readonly ownerId: string
  /** Null for a key that belongs to no study: its creation stands among the accounts. */
  readonly studyId: string | null
  readonly siteId: string | null
}

/** The data key of a participant's record or identity, or of a study; made at its first use, wrapped by the master key. */
export async function dataKeyFor(tx: Tx, owner: KeyOwner): Promise<DataKey> {
  const [row] = await keyOf(tx, owner)
  return row ? keyIn(row) : makeDataKey(tx, owner)
}

const keyOf = prepared<Pick<KeyOwner, 'purpose' | 'ownerId'>, (typeof dataKey.$inferSelect)[]>('key_of', tx =>
  tx
    .select()
    .from(dataKey)
    .where(and(eq(dataKey.purpose, sql.placeholder('purpose')), eq(dataKey.ownerId, sql.placeholder('ownerId')))),
)

/** The record keys of participants, by participant; those out of sight are missing from the answer. */
export async function recordKeysOf(tx: Tx, participantIds: readonly string[]): Promise<Map<string, DataKey>> {
  const rows = await tx
    .select()
    .from(dataKey)
    .where(and(eq(dataKey.purpose, 'record'), inArray(dataKey.ownerId, [...new Set(participantIds)])))
  return new Map(rows.flatMap(row => (row.ownerId ? [[row.ownerId, keyIn(row)] as const] : [])))
}

/** Keys by their ids; those out of sight are missing from the answer. */
export async function dataKeysById(tx: Tx, ids: readonly string[]): Promise<Map<string, DataKey>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(dataKey)
    .where(inArray(dataKey.id, [...new Set(ids)]))
  return new Map(rows.map(row => [row.id, keyIn(row)]))
}

/** Makes one without looking for it: also where whoever makes it may not have it afterwards. */
export async function makeDataKey(tx: Tx, owner: KeyOwner): Promise<DataKey> {
  const key: DataKey = { id: uuid(), secret: randomBytes(32) }
  await tx.insert(dataKey).values({
    id: key.id,
    ...owner,
    chain: owner.studyId ?? 'system',
    ...wrappedKey(key, owner.studyId),
  })
  return key
}

/** The key of its row. Unwrapping is a few microseconds; keys live in memory no longer than the work that needs them. */
export const keyIn = ({ id, studyId, masterKeyId, wrapped }: typeof dataKey.$inferSelect): DataKey => ({
  id,
  secret: unwrapBy(masterKeyId, placeOf(id, studyId), wrapped).content,
})

/** The columns that say how a key is wrapped: by the present master key. */
export function wrappedKey({ id, secret }: DataKey, studyId: string | null) {
  const { bytes, masterKeyId } = wrap(placeOf(id, studyId), secret)
  return { wrapped: bytes, masterKeyId }
}

const placeOf = (id: string, study: string | null) => ({
  table: 'data_key',
  column: 'wrapped',
  row: id,
  version: 1,
  study: study ?? '',
})
