import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { dateWords } from '@/lib/clock/calendar'
import { now } from '@/lib/clock/clock-repository'
import { dayIn, type Instant } from '@/lib/clock/instant'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { OpenLock } from '@/lib/seal/sealed-box'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { guessLockOf } from '@/lib/trial/study/guess-lock-repository'
import { armsOf } from '@/lib/trial/study/named-arms'
import { findStudy } from '@/lib/trial/study/study-repository'
import { asHeld } from '@/lib/trial/visits/held-repository'
import { findVisit, type VisitRow } from '@/lib/trial/visits/visit-repository'
import type { Guess } from './guess'
import { unblindedAt } from './guess-repository'

export interface GuessAt {
  readonly visit: VisitRow
  readonly participant: FoundParticipant
  /** What the study calls its arms. */
  readonly arms: readonly string[]
  readonly lock: OpenLock
  readonly at: Instant
}

/** The session of which somebody may guess now: the day has come, the study asks for guesses, and nobody has opened them. */
export async function guessAt(
  tx: Tx,
  actor: Actor,
  visitId: string,
  may: (participant: FoundParticipant) => boolean,
): Promise<GuessAt> {
  const visit = await findVisit(tx, actor, visitId)
  const participant = await findParticipant(tx, actor, visit.participantId)
  allow(may(participant))
  const { settings } = await findStudy(tx, actor, visit.studyId)
  const lock = await guessLockOf(tx, visit.studyId)
  allow(settings.treatmentGuess === true && lock !== null, 'not_now', 'This study does not ask for treatment guesses.')
  const at = await now(tx)
  const today = dayIn(participant.timeZone, at)
  const [held] = await asHeld(tx, [visit])
  allow(held !== undefined && isGuessed(held, today), 'not_now', 'A guess is given after a medication session.')
  const opened = await unblindedAt(tx, visit.studyId)
  allow(opened === null, 'not_now', opened === null ? undefined : closedWords(dayIn(participant.timeZone, opened)))
  allowCollection(await standingConsents(tx, participant), today)
  return { visit, participant, arms: armsOf(settings), lock, at }
}

/** After a medication session: from the day it was held on, where it was neither cancelled nor missed. */
export const isGuessed = ({ kind, state, targetOn }: VisitRow, today: string): boolean =>
  kind === 'session' && state === 'planned' && targetOn <= today

/** Whoever knows what others guessed is not asked any more: a later guess would be another thing. */
export const closedWords = (day: string): string =>
  `The treatment guesses of this study were unblinded on ${dateWords(day)}. No more are given.`

export function requireArm({ arms }: Pick<GuessAt, 'arms'>, guess: Guess | null): void {
  if (guess && guess.arm !== null && !arms.includes(guess.arm))
    throw new Refusal('invalid', undefined, { arm: 'Choose one that stands here.' })
}
