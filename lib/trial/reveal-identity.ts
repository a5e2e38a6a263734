import { z } from 'zod'
import { identityParts } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import type { Identity } from './identity-parts'
import { identityOf } from './identity-repository'
import { line } from './input'
import { findParticipant } from './participant-repository'
import { type RevealReason, revealReasons } from './reveal-reasons'
import { identityKeyOf, openIdentity } from './sealed-identity'
import { sealStudyWords } from './sealed-words'

export const revealIdentityInput = z
  .strictObject({
    participantId: z.uuid(),
    part: z.enum(identityParts),
    reason: z.enum(Object.keys(revealReasons) as RevealReason[]).optional(),
    words: line(500).optional(),
  })
  .refine(({ part, reason }) => part === 'preferred' || reason, { path: ['reason'], message: 'Choose a reason.' })
  .refine(({ reason, words }) => reason !== 'other' || words, {
    path: ['words'],
    message: 'Say why, in a word or two.',
  })

/** Opens one part of a participant's vault: a deed of its own, with its reason, in the trail before anything is shown. */
export async function revealIdentity(
  actor: Actor,
  { participantId, part, reason, words }: z.output<typeof revealIdentityInput>,
): Promise<Identity[]> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.revealIdentity(actor, participant, part))
    const { studyId, siteId } = participant
    const scope = { studyId, siteId, participantId }
    const key = await identityKeyOf(tx, scope)
    const opened = (await identityOf(tx, participant, part)).map(row => openIdentity(key, row))
    const sealed = words ? await sealStudyWords(tx, studyId, participantId, words) : null
    await record(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'identity.revealed',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { part, reason: reason ?? null, words: sealed?.commitment ?? null },
      words: sealed?.bytes,
    })
    return opened
  })
}
