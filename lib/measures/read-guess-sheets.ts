import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayGuesses } from '@/lib/access/may-guesses'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { armsOf } from '@/lib/trial/study/named-arms'
import { findStudy } from '@/lib/trial/study/study-repository'
import { asHeld } from '@/lib/trial/visits/held-repository'
import { visitsOf } from '@/lib/trial/visits/visit-repository'
import { isGuessed } from './guess-at'
import { isOwnGiven, markOf, unblindedAt } from './guess-repository'

/** A session of which one may guess, and whether this person has; of anybody else nothing is known here. */
export interface GuessedSession {
  readonly visitId: string
  readonly code: string
  readonly on: Day
  readonly isGiven: boolean
}
export interface GuessSheets {
  readonly participant: FoundParticipant
  readonly arms: readonly string[]
  /** The latest first. */
  readonly sessions: readonly GuessedSession[]
  /** From then on nobody guesses. */
  readonly unblindedOn: Day | null
  readonly may: { readonly give: boolean; readonly ask: boolean }
}

/** The sessions of a participant for whoever guesses of them, or hands the screen over. Nobody is told that they were looked at. */
export async function readGuessSheets(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<GuessSheets> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId && (await isAsked(tx, actor, participant)), 'not_found')
    const { settings } = await findStudy(tx, actor, studyId)
    const today = dayIn(participant.timeZone, await now(tx))
    const opened = await unblindedAt(tx, studyId)
    const sessions: GuessedSession[] = []
    const visits = await asHeld(tx, await visitsOf(tx, participantId))
    for (const visit of visits.filter(one => isGuessed(one, today)).toReversed()) {
      const { id: visitId, code, targetOn: on } = visit
      sessions.push({ visitId, code, on, isGiven: await isOwnGiven(tx, markOf(visitId, actor)) })
    }
    const unblindedOn = opened && dayIn(participant.timeZone, opened)
    const may = { give: mayGuesses.giveGuess(actor, participant), ask: mayGuesses.askGuess(actor, participant) }
    return { participant, arms: armsOf(settings), sessions, unblindedOn, may }
  })
}

/** Whether this person guesses of a participant, or hands them the screen for it: for the link alone. */
export const asksGuess = (actor: Actor, participant: FoundParticipant): Promise<boolean> =>
  asActor(actor.staffId, tx => isAsked(tx, actor, participant))

async function isAsked(tx: Tx, actor: Actor, participant: FoundParticipant): Promise<boolean> {
  const { settings } = await findStudy(tx, actor, participant.studyId)
  return settings.treatmentGuess === true && mayGuesses.askGuess(actor, participant)
}
