import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { licence } from '@/db/schema/trial'

export type LicenceRow = typeof licence.$inferSelect

export async function insertLicence(tx: Tx, row: LicenceRow): Promise<void> {
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

/** Whether the person has this licence over these days already. */
export async function hasLicence(tx: Tx, { staffId, number, authority, startsOn }: LicenceRow): Promise<boolean> {
  const rows = await tx
    .select({ id: licence.id })
    .from(licence)
    .where(
      and(
        eq(licence.staffId, staffId),
        eq(licence.number, number),
        eq(licence.authority, authority),
        eq(licence.startsOn, startsOn),
      ),
    )
    .limit(1)
  return rows.length === 1
}
