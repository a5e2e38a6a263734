import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { membership, staff } from '@/db/schema/trial'
import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { studiesOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type MembershipRow = typeof membership.$inferSelect

/** Those who see who holds which role. */
const readers: readonly StaffRole[] = ['administrator', 'investigator', 'supervisor', 'coordinator']

export async function insertMembership(tx: Tx, row: typeof membership.$inferInsert): Promise<void> {
  await tx.insert(membership).values(row)
}

export async function findMembership(tx: Tx, actor: Actor, membershipId: string): Promise<MembershipRow> {
  const [row] = await tx
    .select()
    .from(membership)
    .where(and(eq(membership.id, knownId(membershipId)), studiesOf(actor, readers, membership.studyId)))
  if (!row) throw new Refusal('not_found')
  return row
}

/** Whoever else ends a role of an administrator or closes an account waits until this work is done: two who do it to each other would leave nobody. */
export async function holdAdministrators(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`)
}

export async function membershipsIn(tx: Tx, actor: Actor, studyId: string): Promise<MembershipRow[]> {
  return tx
    .select()
    .from(membership)
    .where(and(eq(membership.studyId, knownId(studyId)), studiesOf(actor, readers, membership.studyId)))
    .orderBy(asc(membership.startsAt), asc(membership.id))
}

/** Whoever else gives this person a role that may not go with another of theirs waits until this work is done. */
export async function holdRolesOf(tx: Tx, staffId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`roles of ${staffId}`}, 0))`)
}

/** Whether somebody holds a role in the study, now or later. */
export async function holdsRole(tx: Tx, { studyId, staffId }: Pick<MembershipRow, 'studyId' | 'staffId'>) {
  const held = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.studyId, studyId),
        eq(membership.staffId, staffId),
        isNull(membership.suspendedAt),
        or(isNull(membership.endsAt), gt(membership.endsAt, sql`vigil_now()`)),
      ),
    )
    .limit(1)
  return held.length === 1
}

/** Active people who hold a role at the site today, by name. */
export async function membersNow(tx: Tx, { studyId, siteId }: { studyId: string; siteId: string }) {
  return tx
    .select({ staffId: staff.id, name: staff.name, role: membership.role })
    .from(membership)
    .innerJoin(staff, eq(staff.id, membership.staffId))
    .where(
      and(
        eq(membership.studyId, studyId),
        or(isNull(membership.siteId), eq(membership.siteId, siteId)),
        isNull(membership.suspendedAt),
        lte(membership.startsAt, sql`vigil_now()`),
        or(isNull(membership.endsAt), gt(membership.endsAt, sql`vigil_now()`)),
        eq(staff.state, 'active'),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id))
}

/** Ends, suspends or resumes, if nobody else did meanwhile. */
export async function changeMembership(
  tx: Tx,
  { id, endsAt, suspendedAt }: MembershipRow,
  change: Partial<Pick<MembershipRow, 'endsAt' | 'suspendedAt'>>,
): Promise<void> {
  const changed = await tx
    .update(membership)
    .set(change)
    .where(
      and(
        eq(membership.id, id),
        sql`${membership.endsAt} is not distinct from ${endsAt}`,
        sql`${membership.suspendedAt} is not distinct from ${suspendedAt}`,
      ),
    )
    .returning({ id: membership.id })
  if (changed.length !== 1) throw new Refusal('stale')
}
