import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exportCode } from '@/db/schema/export'

/** The sealed codes of these people in a project. */
export async function codesIn(tx: Tx, projectId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return tx
    .select({ personId: exportCode.personId, sealed: exportCode.sealed })
    .from(exportCode)
    .where(and(eq(exportCode.projectId, projectId), inArray(exportCode.personId, [...personIds])))
}

/** Adds codes; where somebody was quicker, theirs stand. */
export async function addCodes(tx: Tx, rows: (typeof exportCode.$inferInsert)[]): Promise<number> {
  if (rows.length === 0) return 0
  const added = await tx.insert(exportCode).values(rows).onConflictDoNothing().returning({ id: exportCode.personId })
  return added.length
}
