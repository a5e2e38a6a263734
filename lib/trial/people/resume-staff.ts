import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { reopensAccount } from './account-repository'
import { findPerson, type StaffRow, setStaffState } from './staff-repository'

export const resumeStaffInput = z.strictObject({ studyId: z.uuid(), staffId: z.uuid() })

const closedElsewhere = ({ name }: StaffRow) =>
  `The account of ${name} was closed in another study that they work in: an administrator of that study opens it again.`

/** Opens a suspended account again, with the roles that still hold: where it was closed, or by whose studies are all of its person’s. */
export async function resumeStaff(
  actor: Actor,
  { studyId, staffId }: z.output<typeof resumeStaffInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.suspendStaff(actor, { studyId, staffId }))
    allow(person.state === 'suspended', 'not_now', 'This account is not suspended.')
    allow((await reopensAccount(tx, staffId)) === true, 'not_permitted', closedElsewhere(person))
    await setStaffState(tx, person, 'active')
    await record(tx, recorderOf(actor, { studyId, staffId }, mayAdminister.suspendStaff), {
      chain: 'system',
      action: 'staff.resumed',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
    })
  })
}
