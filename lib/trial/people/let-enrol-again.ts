import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { isDemoAccount } from '@/lib/credentials/account'
import { allow } from '@/lib/outcome/refusal'
import { endSessionsOf, tellOfEnrolling } from './account-repository'
import { newInvitation } from './new-invitation'
import { findPerson, setStaffState } from './staff-repository'
import { allowWholeAccount } from './whole-account'

export const letEnrolAgainInput = z.strictObject({ studyId: z.uuid(), staffId: z.uuid() })

/**
 * For somebody who lost phone, codes or password: the account is closed, its sessions end, and a single-use link lets this
 * person choose both anew. Whoever made the link could follow it too, so the investigators of all their studies and the person
 * are told of it in the same transaction (21 CFR 11.200(a)(3)).
 */
export async function letEnrolAgain(
  actor: Actor,
  { studyId, staffId }: z.output<typeof letEnrolAgainInput>,
): Promise<{ token: string }> {
  return asActor(actor.staffId, async tx => {
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.letEnrolAgain(actor, { studyId, staffId }))
    await allowWholeAccount(tx, person)
    allow(person.state === 'active', 'not_now', 'Only an account in use can be enrolled again.')
    allow(!isDemoAccount(person.email), 'not_now', 'The demo accounts keep their password.')
    await setStaffState(tx, person, 'invited')
    const sessionsEnded = await endSessionsOf(tx, staffId)
    await tellOfEnrolling(tx, staffId, studyId)
    const { token, expiresAt } = await newInvitation(tx, { staffId, studyId, invitedBy: actor.staffId })
    await record(tx, recorderOf(actor, { studyId, staffId }, mayAdminister.letEnrolAgain), {
      chain: 'system',
      action: 'staff.enrols_again',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
      body: { expiresAt, sessionsEnded },
    })
    return { token }
  })
}
