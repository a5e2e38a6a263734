import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { line } from '@/lib/trial/input'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { identityKeyOf } from './sealed-identity'
import { insertWish, sealWish, wishesOf } from './wish-repository'

export const keepWishInput = z.strictObject({ participantId: z.uuid(), text: line(160) })

const mostWishes = 8

/** Keeps what a participant asks never to happen, as they say it: it stands at the head of their pages from then on. */
export async function keepWish(
  actor: Actor,
  { participantId, text }: z.output<typeof keepWishInput>,
): Promise<{ wishId: string }> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.keepWishes(actor, participant))
    const kept = await wishesOf(tx, participantId)
    allow(kept.length < mostWishes, 'not_now', 'Eight wishes stand already. Take one back first, or put two in one.')
    const { studyId, siteId } = participant
    const scope = { studyId, siteId, participantId }
    const id = uuid()
    const sealed = sealWish(await identityKeyOf(tx, scope), { id, studyId }, text)
    await insertWish(tx, { id, ...scope, sealed: sealed.bytes, writtenBy: actor.staffId })
    await record(tx, recorderOf(actor, participant, mayTrial.keepWishes), {
      chain: studyId,
      action: 'wish.kept',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { wish: id, words: sealed.commitment },
    })
    return { wishId: id }
  })
}
