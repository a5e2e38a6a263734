import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { changeMembership, findMembership, holdAdministrators } from './membership-repository'
import { roleEndReasons } from './role-end-reasons'

export const endMembershipInput = z.strictObject({
  membershipId: z.uuid(),
  reason: z.enum(roleEndReasons, 'Choose why.'),
})

/** From now on this person does not hold the role; it is never resumed, only granted anew. */
export async function endMembership(
  actor: Actor,
  { membershipId, reason }: z.output<typeof endMembershipInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const held = await findMembership(tx, actor, membershipId)
    allow(mayAdminister.endMembership(actor, held))
    if (held.role === 'administrator') await holdAdministrators(tx) // who lost their own meanwhile changes nothing any more
    const endsAt = await now(tx)
    allow(held.endsAt === null || held.endsAt > endsAt, 'not_now', 'This role has ended already.')
    await changeMembership(tx, held, { endsAt })
    const { studyId, siteId, staffId, role } = held
    await record(tx, recorderOf(actor, held, mayAdminister.endMembership), {
      chain: studyId,
      action: 'membership.ended',
      subject: { type: 'membership', id: membershipId },
      scope: { studyId, siteId },
      body: { staff: staffId, role, endsAt, reason },
    })
  })
}
