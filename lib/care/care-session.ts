import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import type { RoomStanding } from '@/lib/access/may-care'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { studyDay } from '@/lib/clock/study-day'
import { allow } from '@/lib/outcome/refusal'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findVisit, type VisitRow } from '@/lib/trial/visits/visit-repository'
import { readersOf } from './care-repository'
import { type FoundOffer, insertOffer, roomOf } from './offer-repository'

/** A session of which somebody may be asked. */
export interface CareSession {
  readonly visit: VisitRow
  readonly participant: FoundParticipant
  readonly standing: RoomStanding
  readonly sessionOn: Day | null
  readonly today: Day
}

export async function findCareSession(tx: Tx, actor: Actor, visitId: string): Promise<CareSession> {
  const visit = await findVisit(tx, actor, visitId)
  const participant = await findParticipant(tx, actor, visit.participantId)
  const { sessionOn, wasInRoom } = await roomOf(tx, visit.id)
  const today = dayIn(participant.timeZone, await now(tx))
  return { visit, participant, standing: { ...participant, wasInRoom }, sessionOn, today }
}

/** Writes down that it is offered now, in the study’s own trail; refused before the day after the session, and where nobody could read an answer. */
export async function offerIt(
  tx: Tx,
  actor: Actor,
  { visit, participant, sessionOn, today }: CareSession,
  way: FoundOffer['way'],
): Promise<FoundOffer & { readonly sessionOn: Day }> {
  allow(sessionOn !== null, 'not_now', 'There was no session at this visit.')
  allow(sessionOn < today, 'not_now', 'It is offered from the day after the session.')
  allowCollection(await standingConsents(tx, participant), today)
  const readers = await readersOf(tx, visit.id)
  allow(readers.length > 0, 'not_now', nobodyReads)
  const { studyId, siteId, id: participantId } = participant
  const day = studyDay(today, sessionOn)
  const row = { id: uuid(), studyId, siteId, participantId, visitId: visit.id, way, day, offeredOn: today }
  const scope = { studyId, siteId, participantId }
  const offeredAt = await now(tx)
  await insertOffer(tx, { ...row, offeredBy: actor.staffId, offeredAt })
  await record(tx, recorderOf(actor, scope), {
    chain: studyId,
    action: 'care_check.offered',
    subject: { type: 'participant', id: participantId },
    scope,
    body: { visit: visit.code, day },
  })
  const codes = { participantCode: participant.code, visitCode: visit.code }
  return { ...row, ...codes, offeredBy: actor.staffId, offeredAt, team: participant.team, sessionOn }
}

const nobodyReads =
  'Nobody could read an answer: the study has no safety officer here, and no investigator who was not in the room.'
