import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { tellOfEnrolling } from './account-repository'
import { newInvitation } from './new-invitation'
import { findPerson } from './staff-repository'
import { allowWholeAccount } from './whole-account'

export const renewInvitationInput = z.strictObject({ studyId: z.uuid(), staffId: z.uuid() })

/** Another link for somebody who has not accepted yet: the first one was lost, or its week is over. */
export async function renewInvitation(
  actor: Actor,
  { studyId, staffId }: z.output<typeof renewInvitationInput>,
): Promise<{ token: string }> {
  return asActor(actor.staffId, async tx => {
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.inviteStaff(actor, { studyId }))
    await allowWholeAccount(tx, person)
    allow(person.state === 'invited', 'not_now', 'This person has accepted already.')
    await tellOfEnrolling(tx, staffId, studyId)
    const { token, expiresAt } = await newInvitation(tx, { staffId, studyId, invitedBy: actor.staffId })
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.inviteStaff), {
      chain: 'system',
      action: 'staff.invited_again',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
      body: { expiresAt },
    })
    return { token }
  })
}
