import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { isSaid, sayIt } from '@/lib/trial/input'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { contactPart, mostContacts, whyChanged } from './identity-parts'
import { identityOf, insertIdentity } from './identity-repository'
import { recordIdentityChange } from './record-identity-change'
import { identityKeyOf, sealIdentity } from './sealed-identity'

export const addContactInput = z
  .strictObject({ participantId: z.uuid(), contact: contactPart, ...whyChanged })
  .refine(isSaid, sayIt)

/** Keeps one more contact in a vault. */
export async function addContact(
  actor: Actor,
  { participantId, contact, ...why }: z.output<typeof addContactInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.changeIdentity(actor, participant))
    const kept = await identityOf(tx, participant, 'contact')
    allow(kept.length < mostContacts, 'not_now', 'Six contacts are kept already. End one of them first.')
    const { studyId, siteId } = participant
    const place = { studyId, siteId, participantId, id: uuid() }
    const { row, commitment } = sealIdentity(await identityKeyOf(tx, place), place, { part: 'contact', ...contact })
    await insertIdentity(tx, [row])
    await recordIdentityChange(tx, actor, participant, {
      part: 'contact',
      how: 'added',
      ...why,
      begun: [row.id, commitment],
    })
  })
}
