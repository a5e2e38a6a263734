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
import type { IdentityReason } from './identity-labels'
import type { Identity } from './identity-parts'
import { endedIdentityOf } from './identity-repository'
import { recordReveal } from './record-reveal'
import { type RevealReason, revealReasons } from './reveal-reasons'
import { identityKeyOf, openIdentity } from './sealed-identity'

export const revealEarlierIdentityInput = z
  .strictObject({
    participantId: z.uuid(),
    part: z.enum(identityParts),
    reason: z.enum(Object.keys(revealReasons) as RevealReason[], 'Choose a reason.'),
    words: line(500).optional(),
  })
  .refine(isSaid, sayIt)

/** What an entry said, until when, and who ended it for which reason. */
export type EarlierIdentity = Identity & {
  readonly id: string
  readonly endedAt: string
  readonly endedBy: string
  readonly endReason: IdentityReason
}

/** Opens the history of one part of a vault, for those who may open the part itself and always for a reason. */
export async function revealEarlierIdentity(
  actor: Actor,
  { participantId, part, reason, words }: z.output<typeof revealEarlierIdentityInput>,
): Promise<EarlierIdentity[]> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.revealIdentity(actor, participant, part))
    allowReason(actor, participant, { part, reason })
    await allowContact(tx, actor, participant, { part, reason })
    allow(actor.proven, 'proof_due')
    const { studyId, siteId } = participant
    const key = await identityKeyOf(tx, { studyId, siteId, participantId })
    const earlier = (await endedIdentityOf(tx, participant, part)).flatMap(({ row, endedBy }) => {
      const { id, endedAt, endReason } = row
      return endedAt && endReason ? [{ ...openIdentity(key, row), id, endedAt, endedBy, endReason }] : []
    })
    await recordReveal(tx, actor, participant, { action: 'identity.history_revealed', part, reason, words })
    return earlier
  })
}
