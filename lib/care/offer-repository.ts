import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { careOffer } from '@/db/schema/care'
import { consentChange } from '@/db/schema/course'
import { participant, site } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { Actor } from '@/lib/access/actor'
import { careOffersInSightOf } from '@/lib/access/care-sight'
import type { OfferStanding } from '@/lib/access/may-care'
import { placesOf } from '@/lib/access/sight'
import type { Day } from '@/lib/clock/instant'
import { careTeamOf } from '@/lib/notes/note-repository'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type OfferRow = typeof careOffer.$inferSelect
/** An offer with what the rules need to know of it, and which session it is about. */
export type FoundOffer = OfferRow & OfferStanding & { readonly participantCode: string; readonly visitCode: string }

const offers = (tx: Tx) =>
  tx
    .select({ offer: careOffer, participantCode: participant.code, visitCode: visit.code })
    .from(careOffer)
    .innerJoin(participant, eq(participant.id, careOffer.participantId))
    .innerJoin(visit, eq(visit.id, careOffer.visitId))

/** Those of the offers that are in sight. */
export async function findOffers(tx: Tx, actor: Actor, ids: readonly string[]): Promise<FoundOffer[]> {
  const rows = await offers(tx).where(and(inArray(careOffer.id, [...ids]), careOffersInSightOf(tx, actor, careOffer)))
  const found: FoundOffer[] = []
  for (const { offer, ...about } of rows)
    found.push({ ...offer, ...about, team: await careTeamOf(tx, offer.participantId) })
  return found
}

/** An offer in sight. */
export async function findOffer(tx: Tx, actor: Actor, id: string): Promise<FoundOffer> {
  const [found] = await findOffers(tx, actor, [knownId(id)])
  if (!found) throw new Refusal('not_found')
  return found
}

/** A participant's offers, the earliest first; that they are in sight is settled before. */
export async function offersOf(tx: Tx, participantId: string): Promise<OfferRow[]> {
  return tx
    .select()
    .from(careOffer)
    .where(eq(careOffer.participantId, participantId))
    .orderBy(asc(careOffer.offeredAt), asc(careOffer.id))
}

export async function insertOffer(tx: Tx, row: typeof careOffer.$inferInsert): Promise<void> {
  await tx.insert(careOffer).values(row)
}

const sessionDay = sql<Day | null>`vigil_session_day(${visit.id})::text`
const today = sql<Day>`((vigil_now() at time zone ${site.timeZone})::date)::text`

/** The day of a session that took place, and whether the person who asks was in its room. */
export async function roomOf(tx: Tx, visitId: string) {
  const [row] = await tx
    .select({ sessionOn: sessionDay, wasInRoom: sql<boolean>`vigil_was_in_room(${visit.id})` })
    .from(visit)
    .where(eq(visit.id, visitId))
  if (!row) throw new Refusal('not_found')
  return row
}

/** Sessions are looked back on for so many days: after that nobody is reminded. */
const lookBackDays = 60

/** The sessions over since yesterday of which nobody was asked yet, at sites where this person arranges or answers for it, and not their own. */
export async function sessionsToAsk(tx: Tx, actor: Actor, studyId: string, limit: number) {
  const ended = sql`(select said.decision = 'withdrawn' from ${consentChange} said where said.participant_id = ${visit}.participant_id
    and said.purpose = 'taking_part' order by said.recorded_at desc, said.id desc limit 1)`
  const found = tx
    .select({
      visitId: visit.id,
      participantId: visit.participantId,
      participantCode: sql<string>`${participant.code}`.as('participant_code'),
      visitCode: sql<string>`${visit.code}`.as('visit_code'),
      sessionOn: sessionDay.as('session_on'),
      today: today.as('today'),
    })
    .from(visit)
    .innerJoin(participant, eq(participant.id, visit.participantId))
    .innerJoin(site, eq(site.id, visit.siteId))
    .where(
      and(
        eq(visit.studyId, knownId(studyId)),
        placesOf(actor, ['coordinator', 'investigator'], visit),
        eq(visit.kind, 'session'),
        eq(visit.state, 'planned'),
        sql`${visit.targetOn} >= ${today}::date - ${lookBackDays}::int`,
        notExists(tx.select({ id: careOffer.id }).from(careOffer).where(eq(careOffer.visitId, visit.id))),
        sql`not vigil_was_in_room(${visit.id})`,
        sql`${ended} is not true`,
      ),
    )
    .as('found')
  return tx
    .select()
    .from(found)
    .where(sql`${found.sessionOn} < ${found.today}`)
    .orderBy(asc(found.sessionOn), asc(found.participantCode))
    .limit(limit)
}
export type SessionToAsk = Awaited<ReturnType<typeof sessionsToAsk>>[number]
