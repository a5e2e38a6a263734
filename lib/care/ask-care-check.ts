import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayCare } from '@/lib/access/may-care'
import { onlyOnce } from '@/lib/measures/only-once'
import { allow } from '@/lib/outcome/refusal'
import { careAnswers } from './care-answers'
import { findCareSession, offerIt } from './care-session'
import { keepIt } from './keep-it'

export const askCareCheckInput = z.strictObject({
  visitId: z.uuid(),
  /** Made by the screen: what is sent twice is asked once. */
  id: z.uuid(),
  /** Null where the participant would rather not answer at all. */
  answers: careAnswers.nullable(),
})

/** Somebody who was not in the session asks, and writes down what is said: from then on they can't read it again, unless they are one of its readers. */
export async function askCareCheck(
  actor: Actor,
  { visitId, id, answers }: z.output<typeof askCareCheckInput>,
): Promise<void> {
  await onlyOnce(
    asActor(actor.staffId, async tx => {
      const session = await findCareSession(tx, actor, visitId)
      allow(
        mayCare.askCareCheck(actor, session.standing),
        'not_permitted',
        session.standing.wasInRoom
          ? 'Somebody asks who was not in the session. The screen can be handed over instead.'
          : undefined,
      )
      const offer = await offerIt(tx, actor, session, 'asked')
      await keepIt(tx, actor, offer, { id, sessionOn: offer.sessionOn, answers })
    }),
  )
}
