import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { closesAccount, endSessionsOf, tellOfClosing } from './account-repository'
import { findPerson, setStaffState } from './staff-repository'

export const suspendStaffInput = z.strictObject({ studyId: z.uuid(), staffId: z.uuid() })

/**
 * Closes an account at once, in every study, and ends its sessions for good; what it signed stays signed. For safety any
 * administrator of a study of theirs may, and the administrators of their other studies are told.
 */
export async function suspendStaff(
  actor: Actor,
  { studyId, staffId }: z.output<typeof suspendStaffInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.suspendStaff(actor, { studyId, staffId }))
    allow((await closesAccount(tx, staffId)) === true, 'not_permitted', 'They hold no role in your study any more.')
    allow(person.state === 'active', 'not_now', 'Only an account in use can be suspended.')
    await setStaffState(tx, person, 'suspended')
    const sessionsEnded = await endSessionsOf(tx, staffId)
    await tellOfClosing(tx, staffId, studyId)
    await record(tx, recorderOf(actor, { studyId }), {
      chain: 'system',
      action: 'staff.suspended',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
      body: { sessionsEnded },
    })
  })
}
