import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { emergencyAccess } from '@/db/schema/emergency'
import { membership, staff } from '@/db/schema/trial'
import type { Actor, Emergency, Membership } from './actor'

/** The person with the memberships that hold now; null for one who is invited, suspended or gone. In a unit of their own work. */
export async function findActor(tx: Tx, staffId: string, sessionId: string | null): Promise<Actor | null> {
  const [person] = await tx
    .select({ staffId: staff.id, name: staff.name, email: staff.email })
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.state, 'active')))
  if (!person) return null
  const memberships = await membershipsNow(tx, staffId)
  return { ...person, sessionId, memberships, emergencies: await emergenciesNow(tx, staffId), proven: false }
}

async function membershipsNow(tx: Tx, staffId: string): Promise<Membership[]> {
  return tx
    .select({ id: membership.id, studyId: membership.studyId, siteId: membership.siteId, role: membership.role })
    .from(membership)
    .where(
      and(
        eq(membership.staffId, staffId),
        isNull(membership.suspendedAt),
        lte(membership.startsAt, sql`vigil_now()`),
        or(isNull(membership.endsAt), gt(membership.endsAt, sql`vigil_now()`)),
      ),
    )
    .orderBy(asc(membership.startsAt), asc(membership.id))
}

async function emergenciesNow(tx: Tx, staffId: string): Promise<Emergency[]> {
  const { id, studyId, siteId, participantId, endsAt, endedAt } = emergencyAccess
  return tx
    .select({ id, studyId, siteId, participantId, endsAt })
    .from(emergencyAccess)
    .where(and(eq(emergencyAccess.staffId, staffId), isNull(endedAt), gt(endsAt, sql`vigil_now()`)))
}
