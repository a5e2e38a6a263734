import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { isSaid, sayIt } from '@/lib/trial/input'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { recode } from '@/lib/trial/participants/recode-participant'
import { identityContent, whyChanged } from './identity-parts'
import { endIdentity, insertIdentity } from './identity-repository'
import { recordIdentityChange } from './record-identity-change'
import { identityKeyOf, sealIdentity } from './sealed-identity'

export const changeIdentityInput = z
  .strictObject({ participantId: z.uuid(), id: z.uuid(), content: identityContent, ...whyChanged })
  .refine(isSaid, sayIt)

/** Corrects one entry of a vault as somebody opened it. What it said until now ends, and stays in the vault's own history. */
export async function changeIdentity(
  actor: Actor,
  { participantId, id, content, ...why }: z.output<typeof changeIdentityInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.changeIdentity(actor, participant))
    const { studyId, siteId } = participant
    const { part } = content
    if (content.part === 'person') await recode(tx, participant, content)
    const before = await endIdentity(tx, participant, { id, part }, { by: actor.staffId, reason: why.reason })
    const next = {
      ...{ studyId, siteId, participantId, id: uuid() },
      entryId: before.entryId ?? before.id,
      version: String(Number(before.version) + 1),
    }
    const { row, commitment } = sealIdentity(await identityKeyOf(tx, next), next, content)
    await insertIdentity(tx, [row])
    await recordIdentityChange(tx, actor, participant, {
      part,
      how: 'changed',
      ...why,
      ended: id,
      begun: [row.id, commitment],
    })
  })
}
