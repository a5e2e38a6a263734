import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { isSaid, sayIt } from '@/lib/trial/input'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { crisisPlanPart, whyChanged } from './identity-parts'
import { identityOf, insertIdentity } from './identity-repository'
import { recordIdentityChange } from './record-identity-change'
import { identityKeyOf, sealIdentity } from './sealed-identity'

export const addCrisisPlanInput = z
  .strictObject({ participantId: z.uuid(), plan: crisisPlanPart.shape.words, ...whyChanged })
  .refine(isSaid, sayIt)

/** Keeps what was agreed with the participant for a crisis: one plan, which is changed afterwards like any entry of the vault. */
export async function addCrisisPlan(
  actor: Actor,
  { participantId, plan, ...why }: z.output<typeof addCrisisPlanInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.changeIdentity(actor, participant))
    const kept = await identityOf(tx, participant, 'crisis_plan')
    allow(kept.length === 0, 'not_now', 'There is a crisis plan already. Show it, and change it.')
    const { studyId, siteId } = participant
    const place = { studyId, siteId, participantId, id: uuid() }
    const key = await identityKeyOf(tx, place)
    const { row, commitment } = sealIdentity(key, place, { part: 'crisis_plan', words: plan })
    await insertIdentity(tx, [row])
    const begun = [row.id, commitment] as const
    await recordIdentityChange(tx, actor, participant, { part: 'crisis_plan', how: 'added', ...why, begun })
  })
}
