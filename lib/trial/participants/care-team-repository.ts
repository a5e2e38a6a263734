import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { careTeam, staff } from '@/db/schema/trial'
import type { TeamRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { participantsInSightOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type CareRow = typeof careTeam.$inferSelect
/** Somebody of a care team, by name: they sign. */
export interface Assigned {
  readonly assignmentId: string
  readonly participantId: string
  readonly staffId: string
  readonly name: string
  readonly role: TeamRole
  readonly endsAt: string | null
}

export async function insertCare(tx: Tx, row: typeof careTeam.$inferInsert): Promise<void> {
  await tx.insert(careTeam).values(row)
}

/** Two assignments to the same participant at once wait for each other. */
export async function lockCareTeam(tx: Tx, participantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`care_team ${participantId}`}, 0))`)
}

/** Who cares for a participant today. */
export const careTeamNow = (tx: Tx, participantId: string): Promise<Assigned[]> => careTeamsNow(tx, [participantId])

/** The same for several participants; that they are in sight is settled before. */
export async function careTeamsNow(tx: Tx, participantIds: readonly string[]): Promise<Assigned[]> {
  if (participantIds.length === 0) return []
  return tx
    .select({
      assignmentId: careTeam.id,
      participantId: careTeam.participantId,
      staffId: careTeam.staffId,
      name: staff.name,
      role: careTeam.role,
      endsAt: careTeam.endsAt,
    })
    .from(careTeam)
    .innerJoin(staff, eq(staff.id, careTeam.staffId))
    .where(and(inArray(careTeam.participantId, [...participantIds]), holdsNow))
    .orderBy(asc(careTeam.startsAt), asc(careTeam.id))
}

/** An assignment that still holds. */
export async function findCare(tx: Tx, actor: Actor, assignmentId: string): Promise<CareRow> {
  const [row] = await tx
    .select()
    .from(careTeam)
    .where(and(eq(careTeam.id, knownId(assignmentId)), participantsInSightOf(tx, actor, careTeam)))
  if (!row) throw new Refusal('not_found')
  return row
}

export async function setCareEnd(tx: Tx, { id, endsAt }: CareRow, at: string): Promise<void> {
  const changed = await tx
    .update(careTeam)
    .set({ endsAt: at })
    .where(and(eq(careTeam.id, id), sql`${careTeam.endsAt} is not distinct from ${endsAt}`))
    .returning({ id: careTeam.id })
  if (changed.length !== 1) throw new Refusal('stale')
}

const holdsNow = and(
  lte(careTeam.startsAt, sql`vigil_now()`),
  or(isNull(careTeam.endsAt), gt(careTeam.endsAt, sql`vigil_now()`)),
)
