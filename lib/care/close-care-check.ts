import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayCare } from '@/lib/access/may-care'
import { record } from '@/lib/audit/record'
import { ownRecorder } from '@/lib/credentials/own-event'
import { allow } from '@/lib/outcome/refusal'
import { unstorable } from '@/lib/outcome/text'
import { findCheck, insertEntry } from './care-repository'
import { checkEvent } from './check-event'
import { longestAnswer } from './longest'
import { careKeyOf, sealWords } from './sealed-check'

export const closeCareCheckInput = z.strictObject({
  checkId: z.uuid(),
  words: z
    .string()
    .max(longestAnswer, `At most ${longestAnswer} characters.`)
    .regex(/\S/, 'Say what was done.')
    .refine(text => !unstorable(text), 'There is a character here that can’t be stored.'),
})

/** Writes down what was done about a care check, for its readers alone. More can be added; nothing is taken back. */
export async function closeCareCheck(
  actor: Actor,
  { checkId, words }: z.output<typeof closeCareCheckInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const check = await findCheck(tx, actor, checkId)
    allow(mayCare.closeCareCheck(actor, check))
    const { studyId, siteId } = check
    const row = { id: uuid(), studyId, siteId, checkId, kind: 'closed', by: actor.staffId } as const
    const sealed = sealWords(await careKeyOf(tx, checkId), row, words)
    await insertEntry(tx, { ...row, sealed: sealed.bytes })
    await record(tx, ownRecorder(actor), checkEvent(checkId, 'care_check.closed', { words: sealed.commitment }))
  })
}
