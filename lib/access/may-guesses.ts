import type { unblinding } from '@/db/schema/guesses'
import { type Actor, holds, holdsThroughout } from './actor'
import type { Assignment } from './may-notes'
import { therapists } from './sight'

interface Place {
  readonly studyId: string
  readonly siteId: string
  /** The care team as it is today. */
  readonly team: readonly Assignment[]
}

/** Who may do what with treatment guesses before they are opened: nobody reads one, not their own either. */
export const mayGuesses = {
  /** Each of the two therapists for themself. */
  giveGuess: (actor: Actor, place: Place) => isTherapist(actor, place),
  /** Hands the screen over for the participant's. */
  askGuess: (actor: Actor, place: Place) => isTherapist(actor, place) || holds(actor, ['coordinator'], place),
}

interface Study {
  readonly studyId: string
}
/** What the rules need to know of an unblinding. */
export type UnblindingStanding = Pick<typeof unblinding.$inferSelect, 'studyId' | 'state' | 'requestedBy'>

/**
 * The act of two persons that opens a study's treatment guesses. The investigator asks, who answers for the trial; the safety
 * officer confirms, who stands outside the site's work and writes in no note. A data manager would be the other choice, but
 * never reads what somebody wrote, and the words of a guess are that. It opens what was guessed at every site, so both oversee
 * every site, and so does whoever reads it then.
 */
export const mayUnblinding = {
  requestUnblinding: (actor: Actor, study: Study) => holdsThroughout(actor, ['investigator'], study),
  confirmUnblinding: (actor: Actor, one: UnblindingStanding) => isSecond(actor, one) && one.state === 'requested',
  refuseUnblinding: (actor: Actor, one: UnblindingStanding) => isSecond(actor, one) && one.state === 'requested',
  withdrawUnblinding: (actor: Actor, one: UnblindingStanding) =>
    holds(actor, ['investigator'], one) && one.requestedBy === actor.staffId && one.state === 'requested',
  /** Where an unblinding stands, for the two roles that it takes, at whichever site. */
  seeUnblinding: (actor: Actor, study: Study) => holds(actor, ['investigator', 'safety_officer'], study),
  /** Why it was asked for may tell what happened at another site: for whoever opens all of it, and for whoever wrote it. */
  readGrounds: (actor: Actor, one: UnblindingStanding) =>
    holdsThroughout(actor, ['investigator', 'safety_officer'], one) || one.requestedBy === actor.staffId,
  readGuesses: (actor: Actor, one: UnblindingStanding) =>
    holdsThroughout(actor, ['investigator', 'safety_officer'], one) && one.state === 'confirmed',
}

/** Nobody is both persons, whatever roles they hold. */
const isSecond = (actor: Actor, one: UnblindingStanding): boolean =>
  holdsThroughout(actor, ['safety_officer'], one) && one.requestedBy !== actor.staffId

const isTherapist = (actor: Actor, place: Place): boolean =>
  holds(actor, therapists, place) &&
  place.team.some(one => one.staffId === actor.staffId && one.role !== 'session_staff')
