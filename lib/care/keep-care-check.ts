import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayCare } from '@/lib/access/may-care'
import { onlyOnce } from '@/lib/measures/only-once'
import { allow } from '@/lib/outcome/refusal'
import { careAnswers } from './care-answers'
import { keepIt } from './keep-it'
import { findOffer, roomOf } from './offer-repository'

export const keepCareCheckInput = z.strictObject({
  /** The offer that the screen is locked to. */
  formId: z.uuid(),
  /** Made by the screen: what is sent twice is kept once. */
  id: z.uuid(),
  /** Null where the participant would rather not answer at all. */
  answers: careAnswers.nullable(),
})

/** Keeps what the participant says alone, when they are done and not before. Nothing tells whether there was anything. */
export async function keepCareCheck(
  actor: Actor,
  { formId, id, answers }: z.output<typeof keepCareCheckInput>,
): Promise<void> {
  await onlyOnce(
    asActor(actor.staffId, async tx => {
      const offer = await findOffer(tx, actor, formId)
      allow(mayCare.keepCareCheck(actor, offer))
      const { sessionOn } = await roomOf(tx, offer.visitId)
      await keepIt(tx, actor, offer, { id, sessionOn: sessionOn ?? offer.offeredOn, answers })
    }),
  )
}
