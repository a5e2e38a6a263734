import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayGuesses } from '@/lib/access/may-guesses'
import { handSession } from '@/lib/credentials/hand-session'
import { allow } from '@/lib/outcome/refusal'
import { guessAt } from './guess-at'

export const askGuessInput = z.strictObject({ visitId: z.uuid() })

/**
 * Locks this session to a sheet on which the participant guesses. That they were asked is written down nowhere, so that nobody
 * counts: the screen can be handed over again at any time and shows the same empty sheet, and whether one was closed is told
 * to whoever closes another. A sheet that is closed is one row of one length, whether a guess stands in it or that they
 * would rather not say. The session is locked to the visit while the sheet is open, and to the participant throughout.
 */
export async function askGuess(actor: Actor, { visitId }: z.output<typeof askGuessInput>): Promise<void> {
  const { sessionId } = actor
  allow(sessionId !== null, 'signed_out')
  const { participant } = await asActor(actor.staffId, tx =>
    guessAt(tx, actor, visitId, place => mayGuesses.askGuess(actor, place)),
  )
  await handSession(sessionId, [visitId, participant.id])
}
