import { and, asc, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { adverseEvent, adverseEventEntry, decisionSignature } from '@/db/schema/events'
import { participant, site, staff, study } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { Actor } from '@/lib/access/actor'
import type { EventStanding } from '@/lib/access/may-events'
import { eventsInSightOf, isFlagged, placesOf, safetyReaders } from '@/lib/access/sight'
import { now } from '@/lib/clock/clock-repository'
import { dayIn, type Instant } from '@/lib/clock/instant'
import { careTeamOf } from '@/lib/notes/note-repository'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import { standingOf } from '@/lib/trial/people/standing'
import type { EventPlace } from './event-cursor'
import { entriesSaid, entriesSigned, waitsForSignature } from './event-signature-repository'

export type EventRow = typeof adverseEvent.$inferSelect
export type EntryRow = typeof adverseEventEntry.$inferSelect

const latestSignature = (tx: Tx) =>
  tx
    .select({ id: adverseEventEntry.signatureId })
    .from(adverseEventEntry)
    .where(and(eq(adverseEventEntry.eventId, adverseEvent.id), isNotNull(adverseEventEntry.signatureId)))
    .orderBy(desc(adverseEventEntry.seq))
    .limit(1)

/** Since when the first of the staff knew it, as it was said last. */
const knownSince = sql`coalesce(${adverseEvent.awareCorrectedAt}, ${adverseEvent.awareAt})`
/** The clock runs. */
const isRunning = sql`(${adverseEvent.decision} <> 'not_ae' and ${adverseEvent.reportedAt} is null and ${adverseEvent.serious} is distinct from 'no')`
/** Nobody has said yet what it is, or a physician has not said how it is to be taken: also where the sponsor was told at once. */
const isUnjudged = sql`(${adverseEvent.decision} = 'undecided' or (${adverseEvent.decision} = 'ae' and ${adverseEvent.serious} is null))`
/** In which order what is open is listed: clocks that run, what is still to be decided or assessed, what is said to be none, then what is to be signed, and what a safety officer is told of. */
const rank = sql<number>`case when ${isRunning} then 0 when ${isUnjudged} then 1 when ${adverseEvent.decision} = 'not_ae' then 2 else 3 end`

/** What a safety officer knows of the latest signature; of the list under it they know nothing. */
const flagged = (column: SQL) =>
  sql`case when ${participant.id} is null then (select ${column} from vigil_flagged_signatures(${adverseEvent.id}) order by at desc limit 1) end`

const listed = (tx: Tx) =>
  tx
    .select({
      event: adverseEvent,
      rank,
      /** A safety officer knows a flagged event's participant and visit by their codes alone. */
      participantCode: sql<string>`coalesce(${participant.code}, (select participant_code from vigil_flagged_label(${adverseEvent.id})))`,
      visitCode: sql<
        string | null
      >`coalesce(${visit.code}, case when ${participant.id} is null then (select visit_code from vigil_flagged_label(${adverseEvent.id})) end)`,
      opensParticipant: sql<boolean>`${participant.id} is not null`,
      timeZone: site.timeZone,
      settings: study.settings,
      /** Whose signature the review stands under, where there is one. */
      signedBy: sql<string | null>`coalesce(${decisionSignature.printedName}, ${flagged(sql`printed_name`)})`,
      signedAt: sql<Instant | null>`coalesce(${decisionSignature.at}, ${flagged(sql`at`)})`.mapWith(
        decisionSignature.at,
      ),
      entries: entriesSaid,
      signedEntries: entriesSigned,
    })
    .from(adverseEvent)
    .leftJoin(participant, eq(participant.id, adverseEvent.participantId))
    .innerJoin(site, eq(site.id, adverseEvent.siteId))
    .innerJoin(study, eq(study.id, adverseEvent.studyId))
    .leftJoin(visit, eq(visit.id, adverseEvent.visitId))
    .leftJoin(decisionSignature, eq(decisionSignature.id, sql`(${latestSignature(tx)})`))
export type ListedEvent = Awaited<ReturnType<typeof listed>>[number]
/** An event with what the rules need to know of it and of who asks. */
export type FoundEvent = EventRow & EventStanding & Omit<ListedEvent, 'event' | 'rank'>

/** The events in sight. */
export const eventsInSight = (tx: Tx, actor: Actor) => eventsInSightOf(tx, actor, adverseEvent)

/** An event in sight; `held` against everybody else who would add to it, until the work is done. */
export async function findEvent(tx: Tx, actor: Actor, eventId: string): Promise<FoundEvent> {
  const [found] = await listed(tx).where(and(eq(adverseEvent.id, knownId(eventId)), eventsInSight(tx, actor)))
  if (!found) throw new Refusal('not_found')
  const { event, rank: _, ...place } = found
  const on = dayIn(place.timeZone, await now(tx))
  const { tasks } = await standingOf(tx, actor.staffId, { studyId: event.studyId, siteId: event.siteId, on })
  const team = await careTeamOf(tx, event.participantId)
  return { ...event, ...place, team, isDelegated: tasks.includes('assess_events') }
}

/** A participant's events, the latest first; that the participant is in sight is settled before. */
export async function eventsOf(tx: Tx, participantId: string): Promise<ListedEvent[]> {
  return listed(tx).where(eq(adverseEvent.participantId, participantId)).orderBy(desc(adverseEvent.number))
}

/**
 * The events of a study in sight of which something is open: the clock runs, nobody has decided what it is, or a decision waits;
 * for an investigator what is to be signed, for a safety officer all that are flagged. Clocks first, the earliest known first; those after a place, where one is given.
 */
export async function openEvents(
  tx: Tx,
  actor: Actor,
  studyId: string,
  { after, limit }: { readonly after?: EventPlace; readonly limit: number },
): Promise<ListedEvent[]> {
  return listed(tx)
    .where(
      and(
        eq(adverseEvent.studyId, knownId(studyId)),
        isNull(adverseEvent.struckAt),
        or(
          isRunning,
          isUnjudged,
          and(eq(adverseEvent.decision, 'not_ae'), isNull(adverseEvent.review)),
          and(waitsForSignature, placesOf(actor, ['investigator'], adverseEvent)),
          and(isFlagged(adverseEvent), placesOf(actor, safetyReaders, adverseEvent)),
        ),
        eventsInSight(tx, actor),
        after &&
          sql`(${rank}, ${knownSince}, ${adverseEvent.id}) > (${after.rank}::int, ${after.since}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(asc(rank), asc(knownSince), asc(adverseEvent.id))
    .limit(limit)
}

/** The events of a study in sight whose clock runs, the earliest known first. */
export async function runningEvents(tx: Tx, actor: Actor, studyId: string, limit: number): Promise<ListedEvent[]> {
  return listed(tx)
    .where(
      and(
        ...[eq(adverseEvent.studyId, knownId(studyId)), isNull(adverseEvent.struckAt)],
        ...[isRunning, eventsInSight(tx, actor)],
      ),
    )
    .orderBy(asc(knownSince), asc(adverseEvent.id))
    .limit(limit)
}

/** What was said of an event, in order, and by whom. */
export async function entriesOf(tx: Tx, eventId: string) {
  return tx
    .select({ entry: adverseEventEntry, byName: staff.name })
    .from(adverseEventEntry)
    .innerJoin(staff, eq(staff.id, adverseEventEntry.by))
    .where(eq(adverseEventEntry.eventId, eventId))
    .orderBy(asc(adverseEventEntry.seq))
}
export type WhoSaid = Awaited<ReturnType<typeof entriesOf>>[number]

/** Whoever says something of an event of this participant waits until this work is done. */
export async function holdEvents(tx: Tx, participantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`events of ${participantId}`}, 0))`)
}

export async function nextNumber(tx: Tx, participantId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${adverseEvent.number}), 0)::int` })
    .from(adverseEvent)
    .where(eq(adverseEvent.participantId, participantId))
  return (row?.last ?? 0) + 1
}

export async function insertEvent(tx: Tx, row: typeof adverseEvent.$inferInsert): Promise<void> {
  await tx.insert(adverseEvent).values(row)
}

export async function changeEvent(
  tx: Tx,
  id: string,
  change: Partial<typeof adverseEvent.$inferInsert>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tx.update(adverseEvent).set(change).where(eq(adverseEvent.id, id))
}

export async function insertEntry(tx: Tx, row: typeof adverseEventEntry.$inferInsert): Promise<void> {
  await tx.insert(adverseEventEntry).values(row)
}

export async function nextSeq(tx: Tx, eventId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${adverseEventEntry.seq}), 0)::int` })
    .from(adverseEventEntry)
    .where(eq(adverseEventEntry.eventId, eventId))
  return (row?.last ?? 0) + 1
}

/** The safety officers of a site today, for those who work there and must tell them. */
export async function safetyOfficersOf(tx: Tx, siteId: string): Promise<string[]> {
  const { rows } = (await tx.execute(sql`select id from vigil_safety_officers(${siteId}) id`)) as unknown as {
    rows: { id: string }[]
  }
  return rows.map(({ id }) => id)
}
