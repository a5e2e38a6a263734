import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { delegation } from '@/db/schema/entitlement'
import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { studiesOf } from '@/lib/access/sight'
import type { Day } from '@/lib/clock/instant'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type DelegationRow = typeof delegation.$inferSelect

/** Those who see who was entrusted with what. */
const readers: readonly StaffRole[] = ['investigator', 'administrator', 'supervisor', 'coordinator', 'monitor']

export async function insertDelegation(tx: Tx, row: typeof delegation.$inferInsert): Promise<void> {
  await tx.insert(delegation).values(row)
}

export async function findDelegation(tx: Tx, actor: Actor, delegationId: string): Promise<DelegationRow> {
  const [row] = await tx
    .select()
    .from(delegation)
    .where(and(eq(delegation.id, knownId(delegationId)), studiesOf(actor, readers, delegation.studyId)))
  if (!row) throw new Refusal('not_found')
  return row
}

export async function delegationsIn(tx: Tx, actor: Actor, studyId: string): Promise<DelegationRow[]> {
  return tx
    .select()
    .from(delegation)
    .where(and(eq(delegation.studyId, knownId(studyId)), studiesOf(actor, readers, delegation.studyId)))
    .orderBy(asc(delegation.startsOn), asc(delegation.id))
}

/** What one person was entrusted with at a site. */
export async function delegationsOf(
  tx: Tx,
  staffId: string,
  { studyId, siteId }: { studyId: string; siteId: string },
): Promise<DelegationRow[]> {
  return tx
    .select()
    .from(delegation)
    .where(and(eq(delegation.staffId, staffId), eq(delegation.studyId, studyId), eq(delegation.siteId, siteId)))
    .orderBy(asc(delegation.startsOn), asc(delegation.id))
}

export async function setDelegationEnd(tx: Tx, { id, endsOn }: DelegationRow, day: Day): Promise<void> {
  const changed = await tx
    .update(delegation)
    .set({ endsOn: day })
    .where(and(eq(delegation.id, id), sql`${delegation.endsOn} is not distinct from ${endsOn}`))
    .returning({ id: delegation.id })
  if (changed.length !== 1) throw new Refusal('stale')
}
