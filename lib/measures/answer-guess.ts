import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayGuesses } from '@/lib/access/may-guesses'
import { closeHanded } from '@/lib/credentials/hand-session'
import { allow } from '@/lib/outcome/refusal'
import { guessInput } from './guess'
import { guessAt, requireArm } from './guess-at'
import { lockGuess } from './lock-guess'
import { onlyOnce } from './only-once'

export const answerGuessInput = z.strictObject({
  /** The session that the screen was handed over for. */
  formId: z.uuid(),
  /** Null where they would rather not say. */
  guess: guessInput.nullable(),
})

/** What the participant says on the locked screen, once for a session; that they would rather not say is kept as a guess is. */
export async function answerGuess(actor: Actor, { formId, guess }: z.output<typeof answerGuessInput>): Promise<void> {
  const answering = asActor(actor.staffId, async tx => {
    const found = await guessAt(tx, actor, formId, place => mayGuesses.askGuess(actor, place))
    requireArm(found, guess)
    await lockGuess(tx, actor, found, 'participant', guess)
  })
  const isFirst = await onlyOnce(answering)
  await closeHanded(actor, formId)
  allow(isFirst, 'stale', 'This sheet was closed before. What was said then is locked, and stays as it is.')
}
