import type { careOffer } from '@/db/schema/care'
import { type Actor, holds } from './actor'
import type { Assignment } from './may-notes'
import { careRoles } from './sight'

interface Place {
  readonly studyId: string
  readonly siteId: string
  /** The care team as it is today. */
  readonly team: readonly Assignment[]
}
/** What the rules need to know of a session of which somebody might ask. */
export type RoomStanding = Place & {
  /** Whether the person who asks was in its room, or ever cared for the participant. */
  readonly wasInRoom: boolean
}
export type OfferStanding = Place & Pick<typeof careOffer.$inferSelect, 'way' | 'offeredBy'>
interface CheckStanding {
  readonly studyId: string
  /** Missing where it is asked whether there may be any. */
  readonly siteId?: string
}

/** Who may do what about the care check, used by the button and by the use-case. That a check is in sight is settled before: nobody who was in its room finds it. */
export const mayCare = {
  /** That it was offered, and on which day, is all that a care team learns. */
  seeCareOffers: (actor: Actor, place: Place) => isTeam(actor, place) || holds(actor, asking, place),
  /** Hands the screen over; the participant answers alone. */
  offerCareCheck: (actor: Actor, place: Place) => isTeam(actor, place) || holds(actor, ['coordinator'], place),
  /** Asks it and types: nobody whom it might be about. */
  askCareCheck: (actor: Actor, room: RoomStanding) => holds(actor, asking, room) && !room.wasInRoom,
  keepCareCheck: (actor: Actor, offer: OfferStanding) =>
    offer.way === 'alone' && offer.offeredBy === actor.staffId && mayCare.offerCareCheck(actor, offer),
  readCareCheck: (actor: Actor, check: CheckStanding) => holds(actor, careReaders, check),
  closeCareCheck: (actor: Actor, check: CheckStanding) => holds(actor, careReaders, check),
}

const asking = ['coordinator', 'supervisor', 'investigator'] as const
/** Those who read what was said, where they were not in the room. */
const careReaders = ['investigator', 'safety_officer'] as const

const isTeam = (actor: Actor, place: Place): boolean =>
  holds(actor, careRoles, place) && place.team.some(one => one.staffId === actor.staffId)
