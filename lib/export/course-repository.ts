import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { deviation } from '@/db/schema/course'
import { adverseEvent, adverseEventEntry, decisionSignature, eventSignature } from '@/db/schema/events'
import { measureForm } from '@/db/schema/measures'
import { site } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'

/** What some participants' courses say besides their notes, as it stood at the cut; sealed as it is. */
export async function courseInCut(tx: Tx, participantIds: readonly string[], cutoffAt: string) {
  const ids = [...participantIds]
  const forms = await tx
    .select({ form: measureForm, visit: visit.code })
    .from(measureForm)
    .innerJoin(visit, eq(visit.id, measureForm.visitId))
    .where(
      and(
        inArray(measureForm.participantId, ids),
        eq(measureForm.state, 'completed'),
        lte(measureForm.completedAt, cutoffAt),
      ),
    )
    .orderBy(asc(visit.code), asc(measureForm.measure), asc(measureForm.completedAt), asc(measureForm.id))
  const events = await tx
    .select({ event: adverseEvent, visit: visit.code })
    .from(adverseEvent)
    .leftJoin(visit, eq(visit.id, adverseEvent.visitId))
    .where(and(inArray(adverseEvent.participantId, ids), lte(adverseEvent.enteredAt, cutoffAt)))
    .orderBy(asc(adverseEvent.number))
  const entries = await tx
    .select()
    .from(adverseEventEntry)
    .where(and(inArray(adverseEventEntry.participantId, ids), lte(adverseEventEntry.at, cutoffAt)))
    .orderBy(asc(adverseEventEntry.eventId), asc(adverseEventEntry.seq))
  const { id, signer, meaning, at } = decisionSignature
  const signatures = await tx
    .select({ id, signer, meaning, at, timeZone: site.timeZone })
    .from(decisionSignature)
    .innerJoin(site, eq(site.id, decisionSignature.siteId))
    .where(and(inArray(decisionSignature.participantId, ids), lte(at, cutoffAt)))
  const eventSignatures = await tx
    .select({ signature: eventSignature, timeZone: site.timeZone })
    .from(eventSignature)
    .innerJoin(site, eq(site.id, eventSignature.siteId))
    .where(and(inArray(eventSignature.participantId, ids), lte(eventSignature.at, cutoffAt)))
    .orderBy(asc(eventSignature.eventId), asc(eventSignature.entries))
  const deviations = await tx
    .select({ deviation, visit: visit.code })
    .from(deviation)
    .innerJoin(visit, eq(visit.id, deviation.visitId))
    .where(
      and(
        inArray(deviation.participantId, ids),
        inArray(deviation.state, ['completed', 'dismissed']),
        lte(deviation.closedAt, cutoffAt),
      ),
    )
    .orderBy(asc(visit.code), asc(deviation.kind))
  const visits = await tx.select().from(visit).where(inArray(visit.participantId, ids)).orderBy(asc(visit.code))
  return { forms, events, entries, signatures, eventSignatures, deviations, visits }
}
export type CourseInCut = Awaited<ReturnType<typeof courseInCut>>
