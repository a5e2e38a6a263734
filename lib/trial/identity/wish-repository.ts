import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { pleaseNever } from '@/db/schema/course'
import { Refusal } from '@/lib/outcome/refusal'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'

export type WishRow = typeof pleaseNever.$inferSelect

/** What a participant asked never to happen, as it holds now; that the actor may read it is settled before. */
export async function wishesOf(tx: Tx, participantId: string): Promise<WishRow[]> {
  return tx
    .select()
    .from(pleaseNever)
    .where(and(eq(pleaseNever.participantId, participantId), isNull(pleaseNever.endedAt)))
    .orderBy(asc(pleaseNever.writtenAt), asc(pleaseNever.id))
}

export async function insertWish(tx: Tx, row: typeof pleaseNever.$inferInsert): Promise<void> {
  await tx.insert(pleaseNever).values(row)
}

/** Ends a wish of this participant; refused where somebody else was quicker. */
export async function endWishRow(tx: Tx, participantId: string, id: string, by: string): Promise<void> {
  const ended = await tx
    .update(pleaseNever)
    .set({ endedBy: by, endedAt: sql`vigil_now()` })
    .where(and(eq(pleaseNever.id, id), eq(pleaseNever.participantId, participantId), isNull(pleaseNever.endedAt)))
    .returning({ id: pleaseNever.id })
  if (ended.length !== 1) throw new Refusal('stale')
}

type Place = Pick<WishRow, 'id' | 'studyId'>

export const sealWish = (key: DataKey, at: Place, text: string): Sealed =>
  seal(key, placeOf(at), Buffer.from(text, 'utf8'))
export const openWish = (key: DataKey, row: WishRow): string =>
  open(key, placeOf(row), row.sealed).content.toString('utf8')

const placeOf = ({ id, studyId }: Place) => ({
  table: 'please_never',
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
