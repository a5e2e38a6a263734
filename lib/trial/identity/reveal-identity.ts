import { z } from 'zod'
import { identityParts } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { isSaid, line, sayIt } from '@/lib/trial/input'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { allowReason } from './allow-reason'
import { allowContact } from './contact-after'
import type { KeptIdentity } from './identity-parts'
import { identityOf } from './identity-repository'
import { recordReveal } from './record-reveal'
import { asksProof, type RevealReason, revealReasons } from './reveal-reasons'
import { identityKeyOf, openIdentity } from './sealed-identity'

export const revealIdentityInput = z
  .strictObject({
    participantId: z.uuid(),
    part: z.enum(identityParts),
    reason: z.enum(Object.keys(revealReasons) as RevealReason[]).optional(),
    words: line(500).optional(),
  })
  .refine(({ part, reason }) => part === 'preferred' || reason, { path: ['reason'], message: 'Choose a reason.' })
  .refine(isSaid, sayIt)

/** Opens one part of a participant's vault: a deed of its own, with its reason, in the trail before anything is shown. */
export async function revealIdentity(
  actor: Actor,
  { participantId, part, reason, words }: z.output<typeof revealIdentityInput>,
): Promise<KeptIdentity[]> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.revealIdentity(actor, participant, part))
    allowReason(actor, participant, { part, reason })
    await allowContact(tx, actor, participant, { part, reason })
    allow(actor.proven || !asksProof(part, reason), 'proof_due')
    const { studyId, siteId } = participant
    const key = await identityKeyOf(tx, { studyId, siteId, participantId })
    const opened = (await identityOf(tx, participant, part)).map(row => ({
      ...openIdentity(key, row),
      id: row.id,
      entryId: row.entryId ?? row.id,
    }))
    await recordReveal(tx, actor, participant, { action: 'identity.revealed', part, reason, words })
    return opened
  })
}
