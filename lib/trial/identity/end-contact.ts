import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { isSaid, sayIt } from '@/lib/trial/input'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { whyChanged } from './identity-parts'
import { endIdentity } from './identity-repository'
import { recordIdentityChange } from './record-identity-change'

export const endContactInput = z
  .strictObject({ participantId: z.uuid(), id: z.uuid(), ...whyChanged })
  .refine(isSaid, sayIt)

/** From then on nobody is told to call this contact; that they were one stays in the vault's own history. */
export async function endContact(
  actor: Actor,
  { participantId, id, ...why }: z.output<typeof endContactInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.changeIdentity(actor, participant))
    await endIdentity(tx, participant, { id, part: 'contact' }, { by: actor.staffId, reason: why.reason })
    await recordIdentityChange(tx, actor, participant, { part: 'contact', how: 'ended', ...why, ended: id })
  })
}
