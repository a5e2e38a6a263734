import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayCare } from '@/lib/access/may-care'
import { handSession } from '@/lib/credentials/hand-session'
import { allow } from '@/lib/outcome/refusal'
import { findCareSession, offerIt } from './care-session'

export const offerCareCheckInput = z.strictObject({ visitId: z.uuid() })

/** Locks this session to the care check, which the participant answers alone. Asking again is possible any time: whether it was answered, nobody here knows. */
export async function offerCareCheck(actor: Actor, { visitId }: z.output<typeof offerCareCheckInput>): Promise<void> {
  const { sessionId } = actor
  allow(sessionId !== null, 'signed_out')
  const offerId = await asActor(actor.staffId, async tx => {
    const session = await findCareSession(tx, actor, visitId)
    allow(mayCare.offerCareCheck(actor, session.participant))
    return (await offerIt(tx, actor, session, 'alone')).id
  })
  await handSession(sessionId, [offerId])
}
