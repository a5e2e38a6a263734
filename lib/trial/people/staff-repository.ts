import { and, asc, eq, exists, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { membership, staff } from '@/db/schema/trial'
import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { studiesOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type StaffRow = typeof staff.$inferSelect

const overseers: readonly StaffRole[] = ['administrator', 'investigator']

/** False when somebody has this address already, here or in another study. */
export async function insertStaff(tx: Tx, row: typeof staff.$inferInsert): Promise<boolean> {
  return (await tx.insert(staff).values(row).onConflictDoNothing().returning({ id: staff.id })).length === 1
}

/** An account by its address, for the command line. */
export async function staffByEmail(tx: Tx, email: string): Promise<StaffRow | null> {
  const [row] = await tx.select().from(staff).where(eq(staff.email, email))
  return row ?? null
}

/** Somebody who holds or held a role in a study that the actor oversees; in this one, where it is named. */
export async function findPerson(tx: Tx, actor: Actor, staffId: string, studyId?: string): Promise<StaffRow> {
  const [found] = await tx
    .select({ person: staff })
    .from(staff)
    .innerJoin(membership, eq(membership.staffId, staff.id))
    .where(
      and(
        eq(staff.id, knownId(staffId)),
        studiesOf(actor, overseers, membership.studyId),
        studyId ? eq(membership.studyId, knownId(studyId)) : undefined,
      ),
    )
    .limit(1)
  if (!found) throw new Refusal('not_found')
  return found.person
}

/** Everybody who holds or held a role in the study, by name. */
export async function peopleOf(tx: Tx, actor: Actor, studyId: string): Promise<StaffRow[]> {
  const held = tx
    .select({ one: sql`1` })
    .from(membership)
    .where(
      and(
        eq(membership.staffId, staff.id),
        eq(membership.studyId, knownId(studyId)),
        studiesOf(actor, overseers, membership.studyId),
      ),
    )
  return tx.select().from(staff).where(exists(held)).orderBy(asc(staff.name), asc(staff.id))
}

export async function renameStaff(tx: Tx, person: StaffRow, after: Pick<StaffRow, 'name' | 'email'>): Promise<void> {
  const renamed = await tx
    .update(staff)
    .set(after)
    .where(and(eq(staff.id, person.id), eq(staff.name, person.name), eq(staff.email, person.email)))
    .returning({ id: staff.id })
  if (renamed.length !== 1) throw new Refusal('stale')
}

export async function setStaffState(
  tx: Tx,
  person: Pick<StaffRow, 'id' | 'state'>,
  state: StaffRow['state'],
): Promise<void> {
  const moved = await tx
    .update(staff)
    .set({ state })
    .where(and(eq(staff.id, person.id), eq(staff.state, person.state)))
    .returning({ id: staff.id })
  if (moved.length !== 1) throw new Refusal('stale')
}
