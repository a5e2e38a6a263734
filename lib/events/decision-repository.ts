import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { adverseEvent, decisionSignature } from '@/db/schema/events'
import type { Actor } from '@/lib/access/actor'
import { type EventRow, eventsInSight } from './event-repository'

export type DecisionSignatureRow = typeof decisionSignature.$inferSelect
/** A signature without the list it stands under. */
export type ReviewSignature = Omit<DecisionSignatureRow, 'studyId' | 'siteId' | 'participantId' | 'visitId' | 'sealed'>
/** Decisions are signed by participant and visit; null is what belongs to none. */
export interface DecisionGroup {
  readonly participantId: string
  readonly visitId: string | null
}

/** What of a group stands as no adverse event and waits for the investigator, in the order in which it was entered. */
export async function waitingOf(tx: Tx, actor: Actor, { participantId, visitId }: DecisionGroup): Promise<EventRow[]> {
  return tx
    .select()
    .from(adverseEvent)
    .where(
      and(
        eq(adverseEvent.participantId, participantId),
        visitId ? eq(adverseEvent.visitId, visitId) : isNull(adverseEvent.visitId),
        eq(adverseEvent.decision, 'not_ae'),
        isNull(adverseEvent.review),
        isNull(adverseEvent.struckAt),
        eventsInSight(tx, actor),
      ),
    )
    .orderBy(asc(adverseEvent.number))
}

export async function insertDecisionSignature(tx: Tx, row: typeof decisionSignature.$inferInsert): Promise<void> {
  await tx.insert(decisionSignature).values(row)
}

/** The signatures under which some reviews stand, by their ids. */
export async function decisionSignaturesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, DecisionSignatureRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(decisionSignature)
    .where(inArray(decisionSignature.id, [...new Set(ids)]))
  return new Map(rows.map(row => [row.id, row]))
}

/** Of a flagged event, for a safety officer: the wall gives who signed and when, and no list. */
export async function flaggedSignaturesOf(tx: Tx, eventId: string): Promise<ReviewSignature[]> {
  return tx
    .select({
      id: sql<string>`s.id`,
      contentHash: sql<string>`s.content_hash`,
      signer: sql<string>`s.signer`,
      printedName: sql<string>`s.printed_name`,
      credentials: sql<string>`s.credentials`,
      meaning: sql<ReviewSignature['meaning']>`s.meaning`,
      at: sql<string>`s.at`.mapWith(decisionSignature.at),
      offset: sql<string>`s."offset"`,
      signatureHash: sql<string>`s.signature_hash`,
    })
    .from(sql`vigil_flagged_signatures(${eventId}) s`)
}
