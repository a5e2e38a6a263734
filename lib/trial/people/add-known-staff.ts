import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { accountByAddress } from './account-repository'
import { askedBy } from './asked-by'
import { keepBlindedApart } from './blinded-apart'
import { periodOf } from './grant-period'
import { keepHeldOnce } from './held-once'
import type { inviteStaffInput } from './invite-staff'
import { insertMembership } from './membership-repository'
import { sharesName } from './same-name'
import { keepStudyWide } from './study-wide'
import { tellOfGrant } from './tell-of-grant'

/**
 * A role here for somebody who has an account of another study, found by the exact address alone; null where nobody has it. They
 * are told, and sign in as before. In which study they are known is not said, nor their name where that typed is not like it.
 */
export async function addKnownStaff(
  actor: Actor,
  { studyId, siteId, email, name, role, ...days }: z.output<typeof inviteStaffInput>,
  { id = uuid(), byCommand = false } = {},
): Promise<{ staffId: string } | null> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.inviteStaff(actor, { studyId }))
    keepStudyWide({ role, siteId })
    const known = await accountByAddress(tx, email, studyId)
    if (!known) return null
    if (known.isMember)
      throw new Refusal('invalid', undefined, {
        email: 'Somebody of this study has this address. Give them the role on their own page.',
      })
    allow(
      known.isOpen && sharesName(known.name, name),
      'not_now',
      'With this address and this name nobody can be added. Check both with the person: the account may bear another name.',
    )
    const scope = { studyId, siteId }
    const { staffId } = known
    const period = await periodOf(tx, actor, { ...scope, role }, days)
    const granted = { id, staffId, ...scope, role, ...period }
    allow(mayAdminister.grantMembership(actor, granted))
    await keepHeldOnce(tx, actor, granted) // given to them by somebody else since they were looked up
    await keepBlindedApart(tx, actor, granted)
    await insertMembership(tx, { ...granted, grantedBy: actor.staffId })
    await tellOfGrant(tx, actor, granted)
    const { recorder, asked } = askedBy(actor, scope, byCommand)
    await record(tx, recorder, {
      chain: studyId,
      action: 'membership.granted',
      subject: { type: 'membership', id },
      scope,
      body: { staff: staffId, role, ...period, known: true, ...asked },
    })
    return { staffId }
  })
}
