import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { careCheck, careCheckEntry, careOffer } from '@/db/schema/care'
import { site, staff } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import { careChecksInSightOf } from '@/lib/access/care-sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type CheckRow = typeof careCheck.$inferSelect
export type EntryRow = typeof careCheckEntry.$inferSelect
/** A check with the clock of its site. */
export type FoundCheck = CheckRow & { readonly timeZone: string }

const checks = (tx: Tx) =>
  tx.select({ row: careCheck, timeZone: site.timeZone }).from(careCheck).innerJoin(site, eq(site.id, careCheck.siteId))

/** A care check that this person may read. */
export async function findCheck(tx: Tx, actor: Actor, checkId: string): Promise<FoundCheck> {
  const [found] = await checks(tx).where(and(eq(careCheck.id, knownId(checkId)), careChecksInSightOf(actor, careCheck)))
  if (!found) throw new Refusal('not_found')
  return { ...found.row, timeZone: found.timeZone }
}

/** Those of a study that this person may read, the latest first. */
export async function checksInSight(tx: Tx, actor: Actor, studyId: string, limit: number): Promise<FoundCheck[]> {
  const rows = await checks(tx)
    .where(and(eq(careCheck.studyId, knownId(studyId)), careChecksInSightOf(actor, careCheck)))
    .orderBy(desc(careCheck.keptAt), desc(careCheck.id))
    .limit(limit)
  return rows.map(({ row, timeZone }) => ({ ...row, timeZone }))
}

/** The checks of some participants as they stood at the cut, the earliest first; while their export is built. */
export async function checksInCut(tx: Tx, participantIds: readonly string[], cutoffAt: string) {
  return tx
    .select({ check: careCheck, participantId: careOffer.participantId, visitId: careOffer.visitId })
    .from(careCheck)
    .innerJoin(careOffer, eq(careOffer.id, careCheck.offerId))
    .where(
      and(
        sql`${careOffer.participantId} = any (${sql.param([...participantIds])}::uuid[])`,
        lte(careCheck.keptAt, cutoffAt),
      ),
    )
    .orderBy(asc(careCheck.keptAt), asc(careCheck.id))
}

/** Who keeps a check can't read it back, so nothing is asked of the row. */
export async function insertCheck(tx: Tx, row: typeof careCheck.$inferInsert): Promise<void> {
  await tx.insert(careCheck).values(row)
}

export async function insertEntry(tx: Tx, row: typeof careCheckEntry.$inferInsert): Promise<void> {
  await tx.insert(careCheckEntry).values(row)
}

/** What was done with these checks, in order, and by whom. */
export async function entriesOf(tx: Tx, checkIds: readonly string[]) {
  return tx
    .select({ entry: careCheckEntry, byName: staff.name })
    .from(careCheckEntry)
    .innerJoin(staff, eq(staff.id, careCheckEntry.by))
    .where(inArray(careCheckEntry.checkId, [...checkIds]))
    .orderBy(asc(careCheckEntry.at), asc(careCheckEntry.id))
}

/** Who could read a check of this session today, beside those whom it names. */
export async function readersOf(tx: Tx, visitId: string, named: readonly string[] = []): Promise<string[]> {
  const { rows } = (await tx.execute(
    sql`select id from vigil_care_readers(${visitId}, ${sql.param([...named])}::uuid[]) id`,
  )) as unknown as { rows: { id: string }[] }
  return rows.map(({ id }) => id)
}
