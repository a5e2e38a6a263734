import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { findParticipantAmong } from '@/lib/trial/participants/participant-repository'
import { armsOf } from '@/lib/trial/study/named-arms'
import { findStudy } from '@/lib/trial/study/study-repository'

/** The sheet in the participant's hands: empty each time. */
export interface HandedGuess {
  /** The session that it is about. */
  readonly id: string
  readonly arms: readonly string[]
}

interface Sheet {
  readonly studyId: string
  readonly participantId: string
  /** Null once it is closed. */
  readonly guess: HandedGuess | null
}

/** What of a screen's forms is a sheet for a guess (lib/measures/ask-guess); null where it was handed over for something else. */
export async function guessSheetAmong(tx: Tx, actor: Actor, forms: readonly string[]): Promise<Sheet | null> {
  const participant = await findParticipantAmong(tx, actor, forms)
  if (!participant) return null
  const { id: participantId, studyId } = participant
  const visitId = forms.find(form => form !== participantId)
  if (!visitId) return { studyId, participantId, guess: null }
  const { settings } = await findStudy(tx, actor, studyId)
  return { studyId, participantId, guess: { id: visitId, arms: armsOf(settings) } }
}
