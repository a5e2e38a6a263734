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
import { keepHeldOnce } from './held-once'
import { insertMembership } from './membership-repository'
import { findPerson } from './staff-repository'
import { keepStudyWide } from './study-wide'
import { tellOfGrant } from './tell-of-grant'

export const grantMembershipInput = grantPeriod.extend({
  studyId: z.uuid(),
  siteId: z.uuid().nullable(),
  staffId: z.uuid(),
  role: z.enum(staffRoles),
})

/** A role more for somebody else who has an account; they and the investigators are told. The investigator lets a study monitor in, never without a last day. */
export async function grantMembership(
  actor: Actor,
  { studyId, siteId, staffId, role, ...days }: z.output<typeof grantMembershipInput>,
  { id = uuid() } = {},
): Promise<{ membershipId: string }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(staffId !== actor.staffId, 'not_permitted', 'Nobody gives themselves a role. Another administrator can.')
    allow(mayAdminister.grantMembership(actor, { staffId, studyId, siteId, role }))
    keepStudyWide({ role, siteId })
    const person = await findPerson(tx, actor, staffId)
    const period = await periodOf(tx, actor, { studyId, siteId, role }, days)
    const scope = { studyId, siteId }
    const term = { staffId: person.id, ...scope, role, ...period }
    await keepHeldOnce(tx, actor, term)
    await keepBlindedApart(tx, actor, term)
    const granted = { id, ...term }
    await insertMembership(tx, { ...granted, grantedBy: actor.staffId })
    await tellOfGrant(tx, actor, granted)
    await record(tx, recorderOf(actor, { staffId, studyId, siteId, role }, mayAdminister.grantMembership), {
      chain: studyId,
      action: 'membership.granted',
      subject: { type: 'membership', id },
      scope,
      body: { staff: staffId, role, ...period },
    })
    return { membershipId: id }
  })
}
