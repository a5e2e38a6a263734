import { type Actor, holds } from './actor'
import { careRoles } from './sight'

interface Place {
  readonly studyId: string
  /** Missing where it is asked whether there may be any. */
  readonly siteId?: string
}
/** What the rules need to know of an emergency access. */
export type EmergencyStanding = Required<Place> & {
  readonly staffId: string
  readonly isOpen: boolean
  readonly isReviewed: boolean
}

/** Who may do what about emergency access, used by the button and by the use-case. What it opens, sight and each deed of reading say. */
export const mayEmergency = {
  /** Whoever gives care at the site; whether they see all of it anyway, or rate this participant, is found out as it is opened. */
  openEmergency: (actor: Actor, place: Place) => holds(actor, careRoles, place),
  endEmergency: (actor: Actor, one: EmergencyStanding) => one.staffId === actor.staffId && one.isOpen,
  /** By the investigator once it is over, never by whoever opened it. */
  reviewEmergency: (actor: Actor, one: EmergencyStanding) =>
    holds(actor, ['investigator'], one) && one.staffId !== actor.staffId && !one.isOpen && !one.isReviewed,
}
