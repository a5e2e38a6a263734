import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { findPerson, setStaffState } from './staff-repository'
import { allowWholeAccount } from './whole-account'

export const resumeStaffInput = z.strictObject({ studyId: z.uuid(), staffId: z.uuid() })

/** Opens a suspended account again, with the roles that still hold. */
export async function resumeStaff(
  actor: Actor,
  { studyId, staffId }: z.output<typeof resumeStaffInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.suspendStaff(actor, { studyId, staffId }))
    await allowWholeAccount(tx, person)
    allow(person.state === 'suspended', 'not_now', 'This account is not suspended.')
    await setStaffState(tx, person, 'active')
    await record(tx, recorderOf(actor, { studyId }), {
      chain: 'system',
      action: 'staff.resumed',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
    })
  })
}
