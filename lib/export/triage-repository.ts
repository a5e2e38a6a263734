import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { adverseEvent } from '@/db/schema/events'
import { effectReview, lateArrival } from '@/db/schema/session'
import type { TriageDecision } from '@/db/schema/triage-vocabulary'
import type { Instant } from '@/lib/clock/instant'

/** How an effect was triaged last, and the event that says so, if one does. */
export interface TriageInCut {
  readonly decision: TriageDecision
  readonly event: number | null
  readonly eventId: string | null
}

/** What came too late for the log is no entry of it; what a later contact reports is an item of its note. */
const ofLog = sql<string>`coalesce(${effectReview.entryId}, ${effectReview.lateId})`
const ofEither = sql<string>`coalesce(${effectReview.entryId}, ${effectReview.lateId}, ${effectReview.itemId})`

/** By its note and its entry or item, how each effect of these participants stood triaged at the cut; a struck event settles nothing. */
export async function triageInCut(
  tx: Tx,
  participantIds: readonly string[],
  cutoffAt: Instant,
): Promise<ReadonlyMap<string, TriageInCut>> {
  const rows = await tx
    .select({
      noteId: effectReview.noteId,
      id: ofEither,
      decision: effectReview.decision,
      event: adverseEvent.number,
      eventId: adverseEvent.id,
      isStruck: sql<boolean>`coalesce(${adverseEvent.struckAt} <= ${cutoffAt}, false)`,
    })
    .from(effectReview)
    .leftJoin(adverseEvent, eq(adverseEvent.id, effectReview.eventId))
    .where(
      and(
        inArray(effectReview.participantId, [...participantIds]),
        isNotNull(effectReview.decision),
        lte(effectReview.at, cutoffAt),
      ),
    )
    .orderBy(asc(effectReview.at), asc(effectReview.id))
  const last = new Map(rows.map(row => [effectIn(row.noteId, row.id), row]))
  return new Map(
    [...last].flatMap(([effect, { decision, event, eventId, isStruck }]) =>
      decision === null || isStruck ? [] : [[effect, { decision, event, eventId }] as const],
    ),
  )
}

/** An effect by its note: the ids of items come from browsers, and two notes may have the same. */
export const effectIn = (noteId: string, id: string): string => `${noteId}/${id}`

/** What was said by the cut of the effects of these participants after their logs were frozen, sealed, the earliest first. */
export async function descriptionsInCut(tx: Tx, participantIds: readonly string[], cutoffAt: Instant) {
  return tx
    .select({
      id: effectReview.id,
      studyId: effectReview.studyId,
      entryId: ofLog,
      sealed: effectReview.sealed,
    })
    .from(effectReview)
    .where(
      and(
        inArray(effectReview.participantId, [...participantIds]),
        isNotNull(effectReview.sealed),
        sql`${ofLog} is not null`,
        lte(effectReview.at, cutoffAt),
      ),
    )
    .orderBy(asc(effectReview.at), asc(effectReview.id))
}
export type DescriptionInCut = Awaited<ReturnType<typeof descriptionsInCut>>[number]

/** What had come too late for the logs of these participants by the cut, sealed, in the order in which it came. */
export async function lateInCut(tx: Tx, participantIds: readonly string[], cutoffAt: Instant) {
  const { participantId, receivedAt, at, id } = lateArrival
  return tx
    .select()
    .from(lateArrival)
    .where(and(inArray(participantId, [...participantIds]), lte(receivedAt, cutoffAt)))
    .orderBy(asc(receivedAt), asc(at), asc(id))
}
export type LateInCut = Awaited<ReturnType<typeof lateInCut>>[number]
