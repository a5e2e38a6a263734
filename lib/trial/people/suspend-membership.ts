import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { changeMembership, findMembership, holdAdministrators } from './membership-repository'
import { roleSuspendReasons } from './role-suspend-reasons'

export const suspendMembershipInput = z.strictObject({
  membershipId: z.uuid(),
  reason: z.enum(roleSuspendReasons, 'Choose why.'),
})

/** Takes a role away until it is resumed. */
export async function suspendMembership(
  actor: Actor,
  { membershipId, reason }: z.output<typeof suspendMembershipInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const held = await findMembership(tx, actor, membershipId)
    allow(mayAdminister.endMembership(actor, held))
    if (held.role === 'administrator') await holdAdministrators(tx) // who lost their own meanwhile changes nothing any more
    allow(held.suspendedAt === null, 'not_now', 'This role is suspended already.')
    await changeMembership(tx, held, { suspendedAt: await now(tx) })
    const { studyId, siteId, staffId, role } = held
    await record(tx, recorderOf(actor, held, mayAdminister.endMembership), {
      chain: studyId,
      action: 'membership.suspended',
      subject: { type: 'membership', id: membershipId },
      scope: { studyId, siteId },
      body: { staff: staffId, role, reason },
    })
  })
}
