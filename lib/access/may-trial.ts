import { type Actor, holds, holdsThroughout, inEmergency } from './actor'
import type { Assignment } from './may-notes'
import { therapists } from './sight'

interface Site {
  readonly studyId: string
  readonly siteId: string
}
/** What the rules need to know of a participant. */
export interface ParticipantStanding extends Site {
  readonly id: string
  /** The care team as it is today. */
  readonly team: readonly Assignment[]
}
/** Somebody who came in past their password, and where their roles are; null is every site of the study. */
export interface Signer {
  readonly studyId: string
  readonly staffId: string
  readonly siteIds: readonly (string | null)[]
}
export type IdentityPart = 'person' | 'preferred' | 'contact' | 'crisis_plan'

/** Who may do what to participants, their vault, their visits and their care team, used by the button and by the use-case. */
export const mayTrial = {
  addParticipant: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  changeParticipant: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  /** Corrects what the vault holds; what it held stays in it. */
  changeIdentity: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  /** Moves a visit, cancels it, takes that back. */
  changeVisit: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  recordConsent: (actor: Actor, site: Site) => holds(actor, ['coordinator', 'investigator'], site),
  /** Whoever of those who care for them is told: nobody sends a participant elsewhere to say no. */
  withdrawConsent: (actor: Actor, participant: ParticipantStanding) =>
    holds(actor, ['coordinator', 'investigator'], participant) || isTeam(actor, participant),
  /** What is never to be done is for those who meet the participant, or answer for that. */
  readWishes: (actor: Actor, participant: ParticipantStanding) =>
    holds(actor, ['coordinator', 'investigator'], participant) || meets(actor, participant),
  /** Those who care for them, or come to their help, have their preferred name before them; others ask for it. */
  greetByName: (actor: Actor, participant: ParticipantStanding) => meets(actor, participant),
  keepWishes: (actor: Actor, participant: ParticipantStanding) =>
    holds(actor, ['coordinator'], participant) || isTeam(actor, participant),
  /** Completes or dismisses a drafted deviation. */
  closeDeviation: (actor: Actor, participant: ParticipantStanding) =>
    holds(actor, ['coordinator', 'investigator'], participant) || isTherapist(actor, participant),
  readDeviationWords: (actor: Actor, participant: ParticipantStanding) =>
    holds(actor, ['coordinator', 'investigator', 'supervisor'], participant) || isTherapist(actor, participant),
  /** On the participant's word, by whoever may be in the room, answers for those who are, or is the one they tell. */
  narrowTouch: (actor: Actor, participant: ParticipantStanding) =>
    holds(actor, ['supervisor', 'investigator', 'coordinator'], participant) || isTeam(actor, participant),
  widenTouch: (actor: Actor, participant: ParticipantStanding) => isTherapist(actor, participant),
  /** Process notes are switched on by the site with its ethics board's reference, and kept by therapists alone. */
  keepProcessNote: (actor: Actor, participant: ParticipantStanding, reference: string) =>
    reference !== '' && isTherapist(actor, participant),
  planVisits: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  assignCareTeam: (actor: Actor, site: Site) => holds(actor, ['coordinator', 'investigator'], site),
  searchIdentity: (actor: Actor, study: { readonly studyId: string }) =>
    holds(actor, ['coordinator', 'investigator'], study),
  /** The care team needs a name to say, a number to call and the plan for a crisis, never the whole vault. */
  revealIdentity: (actor: Actor, participant: ParticipantStanding, part: IdentityPart) =>
    holds(actor, ['coordinator', 'investigator'], participant) || (part !== 'person' && meets(actor, participant)),
  seeNotes: (actor: Actor, participant: ParticipantStanding) =>
    holds(actor, ['supervisor', 'investigator', 'monitor'], participant) || meets(actor, participant),
  /** What was answered once for the course, in codes, as a monitor reads it in the notes. */
  verifyFacts: (actor: Actor, site: Site) => holds(actor, ['monitor'], site),
  /** Coordinators, who see no notes, learn how far the note of a visit has come: one word. */
  seeNoteStates: (actor: Actor, site: Site) => holds(actor, ['coordinator'], site),
  grantDelegation: (actor: Actor, site: Site) => holds(actor, ['investigator'], site),
  endDelegation: (actor: Actor, site: Site) => holds(actor, ['investigator'], site),
  /** Of those who wait for them, at sites that they oversee; nobody for themselves, and nobody who can make a link past a password. */
  confirmSigner: (actor: Actor, signer: Signer) =>
    signer.staffId !== actor.staffId &&
    (['investigator', 'supervisor'] as const).some(role => oversees(actor, role, signer)) &&
    !holds(actor, ['administrator'], { studyId: signer.studyId }),
}

/** The parts of a vault that this person may ask for, each with its reason. */
export const identityPartsOf = (actor: Actor, participant: ParticipantStanding): IdentityPart[] =>
  (['preferred', 'contact', 'crisis_plan', 'person'] as const).filter(part =>
    mayTrial.revealIdentity(actor, participant, part),
  )

/** By one role, every site where they are. */
const oversees = (actor: Actor, role: 'investigator' | 'supervisor', { studyId, siteIds }: Signer) =>
  siteIds.length > 0 &&
  siteIds.every(siteId =>
    siteId === null ? holdsThroughout(actor, [role], { studyId }) : holds(actor, [role], { studyId, siteId }),
  )

const isTeam = (actor: Actor, participant: ParticipantStanding) =>
  holds(actor, ['therapist', 'cotherapist', 'session_staff'], participant) &&
  participant.team.some(one => one.staffId === actor.staffId)

/** Cares for the participant, or reads their record in an emergency. */
const meets = (actor: Actor, participant: ParticipantStanding) =>
  isTeam(actor, participant) || inEmergency(actor, participant.id)

const isTherapist = (actor: Actor, participant: ParticipantStanding) =>
  holds(actor, therapists, participant) &&
  participant.team.some(one => one.staffId === actor.staffId && one.role !== 'session_staff')
