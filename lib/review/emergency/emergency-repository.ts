import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { emergencyAccess } from '@/db/schema/emergency'
import type { EmergencyReason } from '@/db/schema/emergency-vocabulary'
import { participant, site, staff } from '@/db/schema/trial'
import { type Actor, emergenciesOf } from '@/lib/access/actor'
import type { EmergencyStanding } from '@/lib/access/may-emergency'
import { placesOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type EmergencyRow = typeof emergencyAccess.$inferSelect
/** An emergency access with what the rules need to know of it. */
export type FoundEmergency = EmergencyRow & EmergencyStanding

/** What became of the asking: nobody of that code at the person’s sites, all of it in sight anyway, open already, to be kept blind, or opened. */
export type Opening =
  | { readonly answer: 'none' | 'in_sight' | 'open' | 'rates' }
  | { readonly answer: 'opened'; readonly participantId: string; readonly siteId: string; readonly endsAt: string }

interface Wanted {
  readonly id: string
  readonly studyId: string
  readonly code: string
  readonly reason: EmergencyReason
}

/** Opens it by the database’s own rules (migration `emergency_mended`), which also says when it ends. */
export async function openAccess(tx: Tx, { id, studyId, code, reason }: Wanted): Promise<Opening> {
  const { rows } = (await tx.execute(
    sql`select answer, participant as "participantId", site as "siteId", ends as "endsAt"
      from vigil_open_emergency(${id}::uuid, ${knownId(studyId)}::uuid, ${code}, ${reason})`,
  )) as unknown as { rows: [Opening] }
  return rows[0]
}

/** The words of one that was opened in this very unit of work. */
export async function keepWords(tx: Tx, id: string, sealed: Buffer): Promise<void> {
  await tx.update(emergencyAccess).set({ sealed }).where(eq(emergencyAccess.id, id))
}

export async function findEmergency(tx: Tx, actor: Actor, id: string): Promise<FoundEmergency> {
  const [found] = await tx
    .select(standing)
    .from(emergencyAccess)
    .where(and(eq(emergencyAccess.id, knownId(id)), inSight(actor)))
  if (!found) throw new Refusal('not_found')
  return { ...found.row, isOpen: found.isOpen, isReviewed: found.row.finding !== null }
}

export async function markEnded(tx: Tx, { id }: EmergencyRow): Promise<void> {
  const ended = await tx
    .update(emergencyAccess)
    .set({ endedAt: sql`vigil_now()` })
    .where(and(eq(emergencyAccess.id, id), isOpen))
    .returning({ id: emergencyAccess.id })
  if (ended.length !== 1) throw new Refusal('stale')
}

type Review = Required<Pick<typeof emergencyAccess.$inferInsert, 'finding' | 'reviewSealed' | 'reviewedBy'>>

export async function markReviewed(tx: Tx, { id }: EmergencyRow, review: Review): Promise<void> {
  const reviewed = await tx
    .update(emergencyAccess)
    .set({ ...review, reviewedAt: sql`vigil_now()` })
    .where(and(eq(emergencyAccess.id, id), isNull(emergencyAccess.finding)))
    .returning({ id: emergencyAccess.id })
  if (reviewed.length !== 1) throw new Refusal('stale')
}

/** Those of the actor’s sites that no investigator has closed yet, the oldest first. */
export async function unreviewedOf(tx: Tx, actor: Actor, studyId: string, limit: number) {
  return tx
    .select({ ...standing, who: staff.name, participantCode: participant.code, timeZone: site.timeZone })
    .from(emergencyAccess)
    .innerJoin(staff, eq(staff.id, emergencyAccess.staffId))
    .innerJoin(participant, eq(participant.id, emergencyAccess.participantId))
    .innerJoin(site, eq(site.id, emergencyAccess.siteId))
    .where(
      and(
        eq(emergencyAccess.studyId, knownId(studyId)),
        isNull(emergencyAccess.finding),
        placesOf(actor, ['investigator'], emergencyAccess),
      ),
    )
    .orderBy(asc(emergencyAccess.openedAt), asc(emergencyAccess.id))
    .limit(limit)
}

/** Those of one study that are open to the actor now, with whose record it is and by which clock. */
export async function openOf(tx: Tx, actor: Actor, studyId: string) {
  const ids = emergenciesOf(actor).flatMap(one => (one.studyId === studyId ? [one.id] : []))
  if (ids.length === 0) return []
  const { id, participantId, endsAt } = emergencyAccess
  return tx
    .select({ id, participantId, endsAt, secondsLeft, participantCode: participant.code, timeZone: site.timeZone })
    .from(emergencyAccess)
    .innerJoin(participant, eq(participant.id, participantId))
    .innerJoin(site, eq(site.id, emergencyAccess.siteId))
    .where(and(inArray(id, ids), isOpen))
    .orderBy(asc(endsAt))
}

/** The investigators of a site today, else its supervisors, else the administrators: for whoever opens a record there. */
export async function toldOfEmergency(tx: Tx, siteId: string): Promise<string[]> {
  const { rows } = (await tx.execute(sql`select id from vigil_told_of_emergency(${siteId}::uuid) id`)) as unknown as {
    rows: { id: string }[]
  }
  return rows.map(({ id }) => id)
}

const secondsLeft = sql<number>`extract(epoch from ${emergencyAccess.endsAt} - vigil_now())::integer`
const isOpen = sql<boolean>`(${emergencyAccess.endedAt} is null and ${emergencyAccess.endsAt} > vigil_now())`
const standing = { row: emergencyAccess, isOpen }

const inSight = (actor: Actor): SQL | undefined =>
  or(eq(emergencyAccess.staffId, actor.staffId), placesOf(actor, ['investigator'], emergencyAccess))
