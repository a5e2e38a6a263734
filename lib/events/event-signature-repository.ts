import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { adverseEvent, eventSignature } from '@/db/schema/events'

export type EventSignature = typeof eventSignature.$inferSelect

/** How many entries an event has, and under how many of them an investigator’s signature stands: none, where nobody signed it. */
export const entriesSaid = sql<number>`(select max(seq) from adverse_event_entry where event_id = ${adverseEvent.id})`
export const entriesSigned = sql<number>`coalesce((select max(entries) from event_signature where event_id = ${adverseEvent.id}), 0)`

/** All that its form asks for was said of it, and an investigator has not signed it as it stands. */
export const waitsForSignature = sql`(${adverseEvent.decision} = 'ae' and ${adverseEvent.struckAt} is null
  and (${adverseEvent.serious} = 'no' or (${adverseEvent.serious} = 'yes' and ${adverseEvent.reportedAt} is not null)) and ${entriesSigned} < ${entriesSaid})`

export async function insertEventSignature(tx: Tx, row: typeof eventSignature.$inferInsert): Promise<void> {
  await tx.insert(eventSignature).values(row)
}

/** The signatures of an event, the earliest first; that the event is in sight is settled before. */
export async function signaturesOfEvent(tx: Tx, eventId: string): Promise<EventSignature[]> {
  return tx
    .select()
    .from(eventSignature)
    .where(eq(eventSignature.eventId, eventId))
    .orderBy(asc(eventSignature.entries))
}
