import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayLetters } from '@/lib/access/may-letters'
import { record } from '@/lib/audit/record'
import { ownRecorder } from '@/lib/credentials/own-event'
import { allow } from '@/lib/outcome/refusal'
import { unstorable } from '@/lib/outcome/text'
import { letterEvent } from './letter-event'
import { findLetter, insertLetterEntry } from './letter-repository'
import { longestLetter } from './longest'
import { letterKeyOf, sealAnswerWords } from './sealed-letter'

export const answerLetterInput = z.strictObject({
  letterId: z.uuid(),
  words: z
    .string()
    .max(longestLetter, `At most ${longestLetter} characters.`)
    .regex(/\S/, 'Say what was done.')
    .refine(text => !unstorable(text), 'There is a character here that can’t be stored.'),
})

/** Writes down what was done about a letter, for its readers alone. More can be added; nothing is taken back. */
export async function answerLetter(
  actor: Actor,
  { letterId, words }: z.output<typeof answerLetterInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const letter = await findLetter(tx, actor, letterId)
    allow(mayLetters.answerLetter(actor, letter))
    const row = { id: uuid(), studyId: letter.studyId, letterId, kind: 'closed', by: actor.staffId } as const
    const sealed = sealAnswerWords(await letterKeyOf(tx, letterId), row, words)
    await insertLetterEntry(tx, { ...row, sealed: sealed.bytes })
    await record(tx, ownRecorder(actor), letterEvent(letterId, 'letter.answered', { words: sealed.commitment }))
  })
}
