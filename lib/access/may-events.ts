import type { adverseEvent } from '@/db/schema/events'
import { type Actor, holds, inEmergency } from './actor'
import type { Assignment } from './may-notes'
import { careRoles, safetyReaders, therapists } from './sight'

/** Where it befell somebody, and who is around them. */
export interface EventPlace {
  readonly studyId: string
  readonly siteId: string
  /** The care team as it is today. */
  readonly team: readonly Assignment[]
}
/** What the rules need to know of an adverse event. */
export type EventStanding = EventPlace &
  Pick<typeof adverseEvent.$inferSelect, 'decision' | 'review' | 'reportedAt' | 'struckAt'> & {
    /** Whether the assessment of events is delegated to the person who asks, today. */
    readonly isDelegated: boolean
    /** How many entries it has, and under how many of them an investigator’s signature stands. */
    readonly entries: number
    readonly signedEntries: number
  }

/** Who may do what with adverse events, used by the button and by the use-case. That the event is in sight is settled before. */
export const mayEvents = {
  enterEvent: (actor: Actor, place: EventPlace) => isAround(actor, place),
  /** The words of an event; a monitor sees what is coded. */
  readEventWords: (actor: Actor, event: EventPlace & { readonly participantId: string }) =>
    isAround(actor, event) ||
    holds(actor, ['supervisor', ...safetyReaders], event) ||
    inEmergency(actor, event.participantId),
  followEvent: (actor: Actor, event: EventStanding) => isAround(actor, event) && event.struckAt === null,
  /** Seriousness, relatedness and whether it is listed are a physician’s, to whom that is delegated. */
  assessEvent: (actor: Actor, event: EventStanding) =>
    isAround(actor, event) && event.isDelegated && event.decision !== 'not_ae' && event.struckAt === null,
  /** Writes down that the sponsor was told. */
  reportEvent: (actor: Actor, event: EventStanding) =>
    (holds(actor, ['investigator', 'coordinator'], event) || (isAround(actor, event) && event.isDelegated)) &&
    event.decision !== 'not_ae' &&
    event.reportedAt === null &&
    event.struckAt === null,
  /** The investigator reads what others decided is no adverse event, agrees or overturns it, and signs. */
  reviewDecision: (
    actor: Actor,
    event: Omit<EventPlace, 'team'> & Pick<EventStanding, 'decision' | 'review' | 'struckAt'>,
  ) =>
    holds(actor, ['investigator'], event) &&
    event.decision === 'not_ae' &&
    event.review === null &&
    event.struckAt === null,
  /** The responsible investigator signs what stands as an adverse event, and what was added to it since. */
  signEvent: (
    actor: Actor,
    event: Omit<EventPlace, 'team'> & Pick<EventStanding, 'decision' | 'struckAt' | 'entries' | 'signedEntries'>,
  ) =>
    holds(actor, ['investigator'], event) &&
    event.decision === 'ae' &&
    event.struckAt === null &&
    event.signedEntries < event.entries,
  /** A safety officer says something of a flagged event, which changes nothing else of it. */
  addEventWords: (actor: Actor, event: EventStanding) => holds(actor, safetyReaders, event) && event.struckAt === null,
  strikeEvent: (actor: Actor, event: EventStanding) =>
    (holds(actor, ['investigator'], event) || isTherapist(actor, event)) &&
    event.reportedAt === null &&
    event.struckAt === null,
}

const isAround = (actor: Actor, place: EventPlace): boolean =>
  holds(actor, ['coordinator', 'investigator'], place) ||
  (holds(actor, careRoles, place) && place.team.some(one => one.staffId === actor.staffId))

const isTherapist = (actor: Actor, place: EventPlace): boolean =>
  holds(actor, therapists, place) &&
  place.team.some(one => one.staffId === actor.staffId && one.role !== 'session_staff')
