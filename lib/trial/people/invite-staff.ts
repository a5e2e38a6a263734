import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { staffRoles } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { email, line } from '@/lib/trial/input'
import { databaseKind, findStudy } from '@/lib/trial/study/study-repository'
import { askedBy } from './asked-by'
import { grantPeriod, periodOf } from './grant-period'
import { insertMembership } from './membership-repository'
import { newInvitation } from './new-invitation'
import { insertStaff } from './staff-repository'
import { keepStudyWide } from './study-wide'
import { tellOfNewcomer } from './tell-of-grant'

export const inviteStaffInput = grantPeriod.extend({
  studyId: z.uuid(),
  siteId: z.uuid().nullable(),
  email,
  name: line(120),
  role: z.enum(staffRoles),
})

/** A new person, their first role, and a single-use link that the administrator passes on: its token is given once and stored as a hash. */
export async function inviteStaff(
  actor: Actor,
  { studyId, siteId, email, name, role, ...days }: z.output<typeof inviteStaffInput>,
  { id = uuid(), membershipId = uuid(), byCommand = false } = {},
): Promise<{ staffId: string; membershipId: string; token: string }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.inviteStaff(actor, { studyId }))
    allow(mayAdminister.grantMembership(actor, { staffId: id, studyId, siteId, role }))
    keepStudyWide({ role, siteId })
    const period = await periodOf(tx, actor, { studyId, siteId, role }, days)
    const kind = await databaseKind(tx)
    if (kind === 'real' && email.endsWith('@demo.test'))
      throw new Refusal('invalid', undefined, { email: 'Addresses at demo.test are for the demo alone.' })
    const added = await insertStaff(tx, { id, email, name, state: 'invited', databaseKind: kind })
    if (!added) throw new Refusal('invalid', undefined, { email: 'Somebody has an account with this address already.' })
    const granted = { id: membershipId, staffId: id, studyId, siteId, role, ...period }
    await insertMembership(tx, { ...granted, grantedBy: actor.staffId })
    await tellOfNewcomer(tx, actor, granted)
    const { token, expiresAt } = await newInvitation(tx, { staffId: id, studyId, invitedBy: actor.staffId })
    const scope = { studyId, siteId }
    const { recorder, asked } = askedBy(actor, scope, byCommand)
    await record(
      tx,
      recorder,
      {
        chain: 'system',
        action: 'staff.invited',
        subject: { type: 'staff', id },
        scope,
        body: { expiresAt, ...asked },
      },
      {
        chain: studyId,
        action: 'membership.granted',
        subject: { type: 'membership', id: membershipId },
        scope,
        body: { staff: id, role, ...period, ...asked },
      },
    )
    return { staffId: id, membershipId, token }
  })
}
