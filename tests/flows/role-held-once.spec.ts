import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

test('a role is held once at a place at a time, suspended or not', async () => {
  const { staffId, memberships } = await aColleague(study, 'therapist')
  const [held] = memberships
  const grant = { studyId: study.id, siteId: study.siteId, staffId, role: 'therapist' } as const
  const refused = { code: 'invalid', fields: { role: expect.stringContaining('already') } }
  await expect(grantMembership(study.administrator, { ...grant, startsOn: '2190-01-01' })).rejects.toMatchObject(
    refused,
  )
  await suspendMembership(study.administrator, { membershipId: held?.id ?? '', reason: 'away' })
  await expect(grantMembership(study.administrator, grant)).rejects.toMatchObject({
    fields: { role: expect.stringContaining('Resume it') },
  })
  await endMembership(study.administrator, { reason: 'left', membershipId: held?.id ?? '' })
  const anew = await Promise.allSettled([1, 2].map(() => grantMembership(study.administrator, grant)))
  expect(anew.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await signedIn(staffId)).memberships).toHaveLength(1)
  const granted = anew.flatMap(one => (one.status === 'fulfilled' ? [one.value.membershipId] : []))
  expect(await trailOf(granted[0] ?? '')).toMatchObject([{ action: 'membership.granted', body: { staff: staffId } }])
})
