import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { staffRoles } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { keepBlindedApart } from './blinded-apart'
import { grantPeriod, periodOf } from './grant-period'
import { insertMembership } from './membership-repository'
import { findPerson } from './staff-repository'

export const grantMembershipInput = grantPeriod.extend({
  studyId: z.uuid(),
  siteId: z.uuid().nullable(),
  staffId: z.uuid(),
  role: z.enum(staffRoles),
})

/** A role more for somebody who has an account. The investigator lets a study monitor in, never without a last day. */
export async function grantMembership(
  actor: Actor,
  { studyId, siteId, staffId, role, ...days }: z.output<typeof grantMembershipInput>,
  { id = uuid() } = {},
): Promise<{ membershipId: string }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.grantMembership(actor, { staffId, studyId, siteId, role }))
    const person = await findPerson(tx, actor, staffId)
    const period = await periodOf(tx, actor, { studyId, siteId, role }, days)
    const scope = { studyId, siteId }
    await keepBlindedApart(tx, actor, { staffId: person.id, ...scope, role, ...period })
    await insertMembership(tx, { id, staffId: person.id, ...scope, role, ...period, grantedBy: actor.staffId })
    await record(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'membership.granted',
      subject: { type: 'membership', id },
      scope,
      body: { staff: staffId, role, ...period },
    })
    return { membershipId: id }
  })
}
