import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayGuesses } from '@/lib/access/may-guesses'
import { allow } from '@/lib/outcome/refusal'
import { guessInput } from './guess'
import { guessAt, requireArm } from './guess-at'
import { lockGuess } from './lock-guess'
import { onlyOnce } from './only-once'

export const giveGuessInput = z.strictObject({ visitId: z.uuid(), guess: guessInput })

/** A therapist's own guess of a session, once: not even they read it again before the unblinding. */
export async function giveGuess(actor: Actor, { visitId, guess }: z.output<typeof giveGuessInput>): Promise<void> {
  const giving = asActor(actor.staffId, async tx => {
    const found = await guessAt(tx, actor, visitId, place => mayGuesses.giveGuess(actor, place))
    requireArm(found, guess)
    const role = found.participant.team.find(({ staffId }) => staffId === actor.staffId)?.role
    await lockGuess(tx, actor, found, role === 'therapist' ? 'lead' : 'second', guess)
  })
  // Late, not denied: a denial would stand in the study's trail, and tell that there is a guess.
  allow(await onlyOnce(giving), 'stale', 'You have given your guess of this session. It stays as it is.')
}
