import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { deviation } from '@/db/schema/course'
import { participant, staff } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { Actor } from '@/lib/access/actor'
import { participantsInSightOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type DeviationRow = typeof deviation.$inferSelect

/** A deviation in sight. */
export async function findDeviation(tx: Tx, actor: Actor, deviationId: string): Promise<DeviationRow> {
  const [row] = await tx
    .select()
    .from(deviation)
    .where(and(eq(deviation.id, knownId(deviationId)), participantsInSightOf(tx, actor, deviation)))
  if (!row) throw new Refusal('not_found')
  return row
}

const listed = (tx: Tx) =>
  tx
    .select({ row: deviation, visitCode: visit.code, participantCode: participant.code, closedByName: staff.name })
    .from(deviation)
    .innerJoin(visit, eq(visit.id, deviation.visitId))
    .innerJoin(participant, eq(participant.id, deviation.participantId))
    .leftJoin(staff, eq(staff.id, deviation.closedBy))
export type ListedDeviation = Awaited<ReturnType<typeof listed>>[number]

/** A participant's deviations, without those that lapsed; that the participant is in sight is settled before. */
export async function deviationsOf(tx: Tx, participantId: string): Promise<ListedDeviation[]> {
  return listed(tx)
    .where(and(eq(deviation.participantId, participantId), ne(deviation.state, 'lapsed')))
    .orderBy(asc(deviation.aboutOn), asc(deviation.id))
}

/** What waits in a study for somebody to complete it, of the participants in sight, the oldest first. */
export async function draftedDeviations(tx: Tx, actor: Actor, studyId: string, limit: number) {
  return listed(tx)
    .where(
      and(
        eq(deviation.studyId, knownId(studyId)),
        eq(deviation.state, 'drafted'),
        participantsInSightOf(tx, actor, deviation),
      ),
    )
    .orderBy(asc(deviation.aboutOn), asc(deviation.id))
    .limit(limit)
}

/** Drafts one, unless the visit has one of its kind; says whether it did. */
export async function insertDeviation(tx: Tx, row: typeof deviation.$inferInsert): Promise<boolean> {
  return (await tx.insert(deviation).values(row).onConflictDoNothing().returning({ id: deviation.id })).length === 1
}

/** Completes or dismisses a draft; refused where somebody else was quicker. */
export async function closeDraft(
  tx: Tx,
  id: string,
  to: Pick<typeof deviation.$inferInsert, 'state' | 'reason' | 'sealed' | 'closedBy'>,
): Promise<void> {
  const closed = await tx
    .update(deviation)
    .set({ ...to, closedAt: sql`vigil_now()` })
    .where(and(eq(deviation.id, id), eq(deviation.state, 'drafted')))
    .returning({ id: deviation.id })
  if (closed.length !== 1) throw new Refusal('stale')
}

export interface Found {
  readonly deviationId: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
  readonly visit: string
  readonly outcome: 'drafted' | 'lapsed'
}

/** Drafts what was missed, and lets go of what is none any more, as the job role (migration `course`). */
export async function draftMissed(tx: Tx): Promise<Found[]> {
  const { rows } = (await tx.execute(
    sql`select deviation_id as "deviationId", study_id as "studyId", site_id as "siteId", participant_id as "participantId", visit, outcome from draft_deviations()`,
  )) as unknown as { rows: Found[] }
  return rows
}
