import { asc, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { licence } from '@/db/schema/entitlement'

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
