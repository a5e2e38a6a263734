import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { isDemoAccount } from '@/lib/credentials/account'
import { allow } from '@/lib/outcome/refusal'
import { newInvitation } from './new-invitation'
import { endSessionsOf, findPerson, setStaffState } from './staff-repository'

export const letEnrolAgainInput = z.strictObject({ studyId: z.uuid(), staffId: z.uuid() })

/**
 * For somebody who lost phone, codes or password: the account is closed, its sessions end, and a single-use link lets this
 * person choose both anew. Whoever made the link never knows either (21 CFR 11.300(c)).
 */
export async function letEnrolAgain(
  actor: Actor,
  { studyId, staffId }: z.output<typeof letEnrolAgainInput>,
): Promise<{ token: string }> {
  return asActor(actor.staffId, async tx => {
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.letEnrolAgain(actor, { studyId, staffId }))
    allow(person.state === 'active', 'not_now', 'Only an account in use can be enrolled again.')
    allow(!isDemoAccount(person.email), 'not_now', 'The demo accounts keep their password.')
    await setStaffState(tx, person, 'invited')
    const sessionsEnded = await endSessionsOf(tx, staffId)
    const { token, expiresAt } = await newInvitation(tx, { staffId, studyId, invitedBy: actor.staffId })
    await record(tx, recorderOf(actor, { studyId }), {
      chain: 'system',
      action: 'staff.enrols_again',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
      body: { expiresAt, sessionsEnded },
    })
    return { token }
  })
}
