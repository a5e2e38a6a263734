import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { endWishRow } from './wish-repository'

export const endWishInput = z.strictObject({ participantId: z.uuid(), wishId: z.uuid() })

/** The participant takes a wish back. That it stood, and until when, is kept. */
export async function endWish(actor: Actor, { participantId, wishId }: z.output<typeof endWishInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.keepWishes(actor, participant))
    const { studyId, siteId } = participant
    const scope = { studyId, siteId, participantId }
    await endWishRow(tx, participantId, wishId, actor.staffId)
    await record(tx, recorderOf(actor, participant, mayTrial.keepWishes), {
      chain: studyId,
      action: 'wish.ended',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { wish: wishId },
    })
  })
}
