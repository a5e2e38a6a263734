import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { peopleAround } from '@/lib/notes/people-repository'
import { findOffers } from './offer-repository'

/** The sheet of a care check as the participant sees it; never what was answered. */
export interface HandedCheck {
  readonly offerId: string
  /** People of the care team, by id: whom it may be about. */
  readonly people: Readonly<Record<string, string>>
  /** Where the screen goes on once staff have it back. */
  readonly studyId: string
  readonly participantId: string
}

/** What the screen was handed over for, where that is a care check. */
export async function readHandedCheck(actor: Actor, ids: readonly string[]): Promise<HandedCheck | null> {
  return asActor(actor.staffId, async tx => {
    const [offer] = await findOffers(tx, actor, ids)
    if (!offer) return null
    const { id: offerId, studyId, participantId } = offer
    const people = await peopleAround(tx, participantId)
    return { offerId, people: Object.fromEntries(people.map(({ id, name }) => [id, name])), studyId, participantId }
  })
}
