import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { closesAccount, endSessionsOf, tellOfClosing } from './account-repository'
import { holdAdministrators, holdsRole } from './membership-repository'
import { findPerson, type StaffRow, setStaffState } from './staff-repository'

export const suspendStaffInput = z.strictObject({ studyId: z.uuid(), staffId: z.uuid() })

const gone = 'They hold no role in your study any more.'
const ofAnother = ({ name }: StaffRow) =>
  `${name} came to another study before yours, or is its only administrator: an administrator of that study closes the account. Suspend or end their role in yours.`

/**
 * Closes an account at once, in every study, and ends its sessions for good; what it signed stays signed. For safety any
 * administrator of the study that they came to first may, unless another would have no administrator left; those of their other
 * studies are told.
 */
export async function suspendStaff(
  actor: Actor,
  { studyId, staffId }: z.output<typeof suspendStaffInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    await holdAdministrators(tx)
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.suspendStaff(actor, { studyId, staffId }))
    if (!(await closesAccount(tx, staffId)))
      throw new Refusal('not_permitted', (await holdsRole(tx, { studyId, staffId })) ? ofAnother(person) : gone)
    allow(person.state === 'active', 'not_now', 'Only an account in use can be suspended.')
    await setStaffState(tx, person, 'suspended')
    const sessionsEnded = await endSessionsOf(tx, staffId)
    await tellOfClosing(tx, staffId, studyId)
    await record(tx, recorderOf(actor, { studyId, staffId }, mayAdminister.suspendStaff), {
      chain: 'system',
      action: 'staff.suspended',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
      body: { sessionsEnded },
    })
  })
}
