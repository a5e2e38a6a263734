import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { licence } from '@/db/schema/entitlement'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type LicenceRow = typeof licence.$inferSelect

export async function insertLicence(tx: Tx, row: typeof licence.$inferInsert): Promise<void> {
  await tx.insert(licence).values(row)
}

/** Everybody sees their own; administrators, investigators, supervisors and study monitors their study's. */
export async function licencesOf(tx: Tx, staffIds: readonly string[]): Promise<LicenceRow[]> {
  if (staffIds.length === 0) return []
  return tx
    .select()
    .from(licence)
    .where(inArray(licence.staffId, [...staffIds]))
    .orderBy(asc(licence.startsOn), asc(licence.id))
}

export async function findLicence(tx: Tx, staffId: string, licenceId: string): Promise<LicenceRow> {
  const [row] = await tx
    .select()
    .from(licence)
    .where(and(eq(licence.id, knownId(licenceId)), eq(licence.staffId, staffId)))
  if (!row) throw new Refusal('not_found')
  return row
}

/** Only ever shorter, or struck (migration `licence_ended`). */
export async function changeLicence(
  tx: Tx,
  { id, endsOn }: LicenceRow,
  change: Partial<Pick<LicenceRow, 'endsOn' | 'struckAt'>>,
): Promise<void> {
  const changed = await tx
    .update(licence)
    .set(change)
    .where(and(eq(licence.id, id), eq(licence.endsOn, endsOn), isNull(licence.struckAt)))
    .returning({ id: licence.id })
  if (changed.length !== 1) throw new Refusal('stale')
}
