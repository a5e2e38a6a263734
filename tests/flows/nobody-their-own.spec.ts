import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { shownTo } from '@/app/s/[study]/alert-words'
import type { StaffRole } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { alertsOf } from '@/lib/messages/alerts-of'
import { bringInStaff } from '@/lib/trial/people/bring-in-staff'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { inviteStaff } from '@/lib/trial/people/invite-staff'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { signedIn } from '@/tests/support/people'
import { harmed } from '@/tests/support/tamper'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const rolesOf = async (staffId: string) =>
  (await peopleOfStudy(study.administrator, study.id))
    .find(({ id }) => id === staffId)
    ?.memberships.map(({ role }) => role)
/** A grant past lib, as the wall answers it. */
const raw = (by: Actor, staffId: string, role: StaffRole, siteId: string | null) =>
  asActor(by.staffId, tx =>
    tx.execute(sql`insert into membership (id, staff_id, study_id, site_id, role, starts_at, granted_by)
      values (${randomUUID()}, ${staffId}, ${study.id}, ${siteId}, ${role}, vigil_now(), ${by.staffId})`),
  )
const walled = { cause: { code: '42501' } }
const newcomer = (role: StaffRole, siteId: string | null) => ({
  ...{ studyId: study.id, siteId, role, name: 'Another self', email: `${randomUUID()}@example.org` },
  ...{ startsOn: null, endsOn: null },
})
const toldOf = async (who: Actor, subject: string) =>
  (await alertsOf(who)).filter(({ subjectId }) => subjectId === subject).map(({ kind }) => kind)

test('nobody gives themselves a role, whoever keeps the accounts or lets monitors in', async () => {
  const { id: studyId, siteId, administrator, investigator } = study
  const days = { startsOn: '2026-01-01', endsOn: '2190-01-01' }
  for (const [who, role, at] of [
    [administrator, 'investigator', null],
    [administrator, 'therapist', siteId],
    [investigator, 'monitor', siteId],
  ] as const) {
    const own = { studyId, siteId: at, staffId: who.staffId, role, ...days }
    await expect(grantMembership(who, own)).rejects.toMatchObject({
      code: 'not_permitted',
      message: expect.stringContaining('Nobody gives themselves a role'),
    })
    await expect(raw(who, who.staffId, role, at)).rejects.toMatchObject(walled)
  }
  const { email, name } = administrator
  await expect(bringInStaff(administrator, { ...newcomer('investigator', null), email, name })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(await rolesOf(administrator.staffId)).toEqual(['administrator'])
  expect(await rolesOf(investigator.staffId)).toEqual(['investigator'])
})

test('a role more is told to whom it is given and to the investigators, once and in the trail', async () => {
  const { id: studyId, siteId, administrator, investigator, sessionStaff } = study
  const grant = { studyId, siteId, staffId: sessionStaff.staffId, role: 'therapist' } as const
  const { membershipId } = await grantMembership(administrator, grant)
  expect(await toldOf(sessionStaff, membershipId)).toEqual(['role_granted'])
  expect(await toldOf(investigator, membershipId)).toEqual(['colleague_granted'])
  const news = (await alertsOf(investigator)).filter(one => one.subjectId === membershipId).map(shownTo(investigator))
  expect(news.map(({ href }) => href)).toEqual([`/s/${studyId}/audit`])
  expect(await toldOf(administrator, membershipId)).toEqual([])
  expect(await trailOf(membershipId)).toMatchObject([
    { action: 'membership.granted', actor: administrator.staffId, body: { role: 'therapist' } },
  ])
})

test('that an administrator may read notes, or a reader becomes administrator, is told to the investigators as such', async () => {
  const { id: studyId, siteId, administrator, investigator, supervisor, dataManager } = study
  const second = { studyId, siteId: null, role: 'administrator' } as const
  const becomes = await grantMembership(administrator, { ...second, staffId: supervisor.staffId })
  expect(await toldOf(investigator, becomes.membershipId)).toEqual(['administrator_reads'])
  const keepsData = await grantMembership(administrator, { ...second, staffId: dataManager.staffId })
  expect(await toldOf(investigator, keepsData.membershipId)).toEqual(['colleague_granted'])
  const reads = { studyId, siteId, staffId: administrator.staffId, role: 'coordinator' } as const
  const { membershipId } = await grantMembership(await signedIn(supervisor.staffId), reads)
  expect(await toldOf(investigator, membershipId)).toEqual(['administrator_reads'])
  expect(await toldOf(administrator, membershipId)).toEqual(['role_granted'])
})

test('a second account that reads by its role is told of, one in a care team’s hands is not', async () => {
  const { administrator, investigator, siteId } = study
  const reads = await inviteStaff(administrator, newcomer('supervisor', siteId))
  expect(await toldOf(investigator, reads.membershipId)).toEqual(['colleague_granted'])
  const cares = await inviteStaff(administrator, newcomer('therapist', siteId))
  expect(await toldOf(investigator, cares.membershipId)).toEqual([])
  expect(await trailOf(reads.membershipId)).toMatchObject([{ action: 'membership.granted' }])
})

test('an administrator keeps the whole study: the role is granted for no single site, also past lib', async () => {
  const { id: studyId, siteId, administrator, rater } = study
  const ofOneSite = { code: 'invalid', fields: { siteId: expect.stringContaining('all sites') } }
  const grant = { studyId, siteId, staffId: rater.staffId, role: 'administrator' } as const
  await expect(grantMembership(administrator, grant)).rejects.toMatchObject(ofOneSite)
  await expect(inviteStaff(administrator, newcomer('administrator', siteId))).rejects.toMatchObject(ofOneSite)
  const { email, name } = (await aStudy()).coordinator
  const known = { ...newcomer('administrator', siteId), email, name }
  await expect(bringInStaff(administrator, known)).rejects.toMatchObject(ofOneSite)
  await expect(raw(administrator, rater.staffId, 'administrator', siteId)).rejects.toMatchObject(walled)
  const { membershipId } = await grantMembership(administrator, { ...grant, siteId: null })
  expect((await signedIn(rater.staffId)).memberships).toContainEqual(
    expect.objectContaining({ id: membershipId, role: 'administrator', siteId: null }),
  )
})

test('whoever was made administrator of one site before grants and ends there alone', async () => {
  const { id: studyId, siteId, otherSiteId, rater, therapist, outsider } = study
  const before = `insert into membership (id, staff_id, study_id, site_id, role, starts_at)
    values (gen_random_uuid(), '${rater.staffId}', '${studyId}', '${siteId}', 'administrator', vigil_now())`
  await harmed(before, async () => {
    const ofOneSite = await signedIn(rater.staffId)
    for (const at of [null, otherSiteId]) {
      const grant = { studyId, siteId: at, staffId: therapist.staffId, role: 'supervisor' } as const
      await expect(grantMembership(ofOneSite, grant)).rejects.toMatchObject({ code: 'not_permitted' })
      await expect(raw(ofOneSite, therapist.staffId, 'supervisor', at)).rejects.toMatchObject(walled)
      await expect(inviteStaff(ofOneSite, newcomer('supervisor', at))).rejects.toMatchObject({ code: 'not_permitted' })
    }
    const there = outsider.memberships[0]?.id ?? ''
    await expect(endMembership(ofOneSite, { reason: 'left', membershipId: there })).rejects.toMatchObject({
      code: 'not_permitted',
    })
    const ended = sql`update membership set ends_at = vigil_now() where id = ${there} returning id`
    expect(await asActor(ofOneSite.staffId, tx => tx.execute(ended))).toMatchObject({ rows: [] })
    const here = { studyId, siteId, staffId: therapist.staffId, role: 'session_staff' } as const
    const { membershipId } = await grantMembership(ofOneSite, here)
    expect(await trailOf(membershipId)).toMatchObject([{ action: 'membership.granted', actor: rater.staffId }])
  })
})
