import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { allow } from '@/lib/outcome/refusal'
import {
  findWaitingSigner,
  insertConfirmation,
  investigatorsOf,
  waitingSigners,
} from '@/lib/trial/people/signer-repository'
import { proof } from './proof'

export const confirmSignerInput = z.strictObject({
  studyId: z.uuid(),
  staffId: z.uuid(),
  /** When the person chose the password of which the page told. */
  since: z.string(),
  ...proof,
})

/**
 * "I have spoken with them, it is them": said by an investigator who oversees every site where they are, and is neither the
 * person, nor who made the link, nor an administrator, nor somebody who waits for the same or was given their role since the link
 * or in the week before. Where there is no such investigator, a supervisor of those sites. The study's other investigators are told.
 */
export async function confirmSigner(
  actor: Actor,
  { studyId, staffId, since, ...given }: z.output<typeof confirmSignerInput>,
  address: string,
): Promise<void> {
  await reauthenticate(actor, { ...given, address })
  await asActor(actor.staffId, async tx => {
    const signer = await findWaitingSigner(tx, actor, studyId, staffId)
    allow(mayTrial.confirmSigner(actor, signer))
    allow(signer.since === since, 'stale', 'A newer link was used since you read this. Read it again, and ask again.')
    const id = uuid()
    await insertConfirmation(tx, { id, studyId, staffId, enrolledAt: since, by: actor.staffId })
    const others = (await investigatorsOf(tx, studyId)).filter(one => one !== staffId)
    const told = { studyId, chain: studyId, subjectId: staffId }
    await raiseAlert(tx, actor, { ...told, recipients: [staffId], kind: 'signer_confirmed' })
    await raiseAlert(tx, actor, { ...told, recipients: others, kind: 'colleague_confirmed' })
    await record(tx, recorderOf(actor, signer, mayTrial.confirmSigner), {
      chain: studyId,
      action: 'signer.confirmed',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
      body: { confirmation: id, enrolledAt: since },
    })
  })
}

/** Those who wait for the actor to say so. */
export const readWaitingSigners = (actor: Actor, studyId: string) =>
  asActor(actor.staffId, tx => waitingSigners(tx, studyId))
