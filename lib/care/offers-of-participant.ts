import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayCare } from '@/lib/access/may-care'
import { recordView } from '@/lib/audit/record-view'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { peopleAround } from '@/lib/notes/people-repository'
import { allow } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { visitsOf } from '@/lib/trial/visits/visit-repository'
import { type OfferRow, offersOf, roomOf } from './offer-repository'

/** A session that took place, with when the care check of it was offered: nothing of what came of that. */
export interface AskedSession {
  readonly visitId: string
  readonly visitCode: string
  readonly sessionOn: Day
  /** Its own day is over. */
  readonly isOver: boolean
  readonly offers: readonly OfferRow[]
  /** Whether this person may ask it themselves: nobody may who was in its room. */
  readonly mayAsk: boolean
}
export interface OffersPage {
  readonly participant: FoundParticipant
  /** The latest first. */
  readonly sessions: readonly AskedSession[]
  /** People of the care team, by id. */
  readonly people: Readonly<Record<string, string>>
}

/** Which sessions a participant was asked about, and on which day. */
export async function offersOfParticipant(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<OffersPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId && mayCare.seeCareOffers(actor, participant), 'not_found')
    const scope = { studyId, siteId: participant.siteId, participantId }
    await recordView(tx, recorderOf(actor, participant, mayCare.seeCareOffers), {
      chain: studyId,
      action: 'participant.viewed',
      subject: { type: 'participant', id: participantId },
      scope,
    })
    const today = dayIn(participant.timeZone, await now(tx))
    const offers = await offersOf(tx, participantId)
    const sessions: AskedSession[] = []
    for (const { id: visitId, code: visitCode, kind } of await visitsOf(tx, participantId)) {
      if (kind !== 'session') continue
      const { sessionOn, wasInRoom } = await roomOf(tx, visitId)
      if (sessionOn === null) continue
      const own = offers.filter(offer => offer.visitId === visitId)
      const mayAsk = mayCare.askCareCheck(actor, { ...participant, wasInRoom })
      sessions.push({ visitId, visitCode, sessionOn, isOver: sessionOn < today, offers: own, mayAsk })
    }
    const people = await peopleAround(tx, participantId)
    const named = Object.fromEntries(people.map(({ id, name }) => [id, name]))
    return { participant, sessions: sessions.reverse(), people: named }
  })
}
