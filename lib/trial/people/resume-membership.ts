import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { changeMembership, findMembership } from './membership-repository'

export const resumeMembershipInput = z.strictObject({ membershipId: z.uuid() })

/** Gives a suspended role back, for what is left of its time. */
export async function resumeMembership(
  actor: Actor,
  { membershipId }: z.output<typeof resumeMembershipInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const held = await findMembership(tx, actor, membershipId)
    allow(mayAdminister.endMembership(actor, held))
    allow(held.suspendedAt !== null, 'not_now', 'This role is not suspended.')
    await changeMembership(tx, held, { suspendedAt: null })
    const { studyId, siteId, staffId, role } = held
    await record(tx, recorderOf(actor, held, mayAdminister.endMembership), {
      chain: studyId,
      action: 'membership.resumed',
      subject: { type: 'membership', id: membershipId },
      scope: { studyId, siteId },
      body: { staff: staffId, role },
    })
  })
}
