import { type Actor, holds } from './actor'
import type { Assignment } from './may-notes'

interface Site {
  readonly studyId: string
  readonly siteId: string
}
/** What the rules need to know of a participant. */
export interface ParticipantStanding extends Site {
  /** The care team as it is today. */
  readonly team: readonly Assignment[]
}
export type IdentityPart = 'person' | 'preferred' | 'contact'

/** Who may do what to participants, their vault, their visits and their care team, used by the button and by the use-case. */
export const mayTrial = {
  addParticipant: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  changeParticipant: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  /** Corrects what the vault holds; what it held stays in it. */
  changeIdentity: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  /** Moves a visit, cancels it, takes that back. */
  changeVisit: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  planVisits: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  assignCareTeam: (actor: Actor, site: Site) => holds(actor, ['coordinator', 'investigator'], site),
  searchIdentity: (actor: Actor, study: { readonly studyId: string }) =>
    holds(actor, ['coordinator', 'investigator'], study),
  /** The care team needs a name to say and a number to call, never the whole vault. */
  revealIdentity: (actor: Actor, participant: ParticipantStanding, part: IdentityPart) =>
    holds(actor, ['coordinator', 'investigator'], participant) || (part !== 'person' && isTeam(actor, participant)),
  seeNotes: (actor: Actor, participant: ParticipantStanding) =>
    holds(actor, ['supervisor', 'investigator', 'monitor'], participant) || isTeam(actor, participant),
  /** Coordinators, who see no notes, learn how far the note of a visit has come: one word. */
  seeNoteStates: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  grantDelegation: (actor: Actor, site: Site) => holds(actor, ['investigator'], site),
  endDelegation: (actor: Actor, site: Site) => holds(actor, ['investigator'], site),
}

/** The parts of a vault that this person may ask for, each with its reason. */
export const identityPartsOf = (actor: Actor, participant: ParticipantStanding): IdentityPart[] =>
  (['preferred', 'contact', 'person'] as const).filter(part => mayTrial.revealIdentity(actor, participant, part))

const isTeam = (actor: Actor, participant: ParticipantStanding) =>
  holds(actor, ['therapist', 'cotherapist', 'session_staff'], participant) &&
  participant.team.some(one => one.staffId === actor.staffId)
