import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { findInvitation, markWithdrawn } from './invitation-repository'
import { chosenReasons } from './withdrawal-reasons'

export const withdrawInvitationInput = z.strictObject({
  studyId: z.uuid(),
  invitationId: z.uuid(),
  reason: z.enum(chosenReasons, 'Choose why.'),
})

/** The link is dead at once. The account stays as it is, closed until another link is made and used. */
export async function withdrawInvitation(
  actor: Actor,
  { studyId, invitationId, reason }: z.output<typeof withdrawInvitationInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const invitation = await findInvitation(tx, actor, studyId, invitationId)
    allow(mayAdminister.inviteStaff(actor, { studyId }))
    allow(invitation.acceptedAt === null, 'not_now', 'This person has accepted already.')
    allow(invitation.withdrawnAt === null, 'not_now', 'This link is withdrawn already.')
    await markWithdrawn(tx, invitation, {
      withdrawnAt: await now(tx),
      withdrawnBy: actor.staffId,
      withdrawnFor: reason,
    })
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.inviteStaff), {
      chain: 'system',
      action: 'invitation.withdrawn',
      subject: { type: 'staff', id: invitation.staffId },
      scope: { studyId },
      body: { reason },
    })
  })
}
