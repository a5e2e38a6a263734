import { grantMembership } from '@/lib/trial/people/grant-membership'
import { expect, test } from '@/tests/support/database'
import { aStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

const named = (words: string) => ({ code: 'invalid', fields: { role: expect.stringContaining(words) } })

test('nobody is a blinded rater and reads notes at one site at one time, whichever role came first', async () => {
  const study = await aStudy()
  const { id: studyId, siteId, otherSiteId, administrator, rater, supervisor } = study
  const raterToo = { studyId, siteId, staffId: supervisor.staffId, role: 'rater' } as const
  await expect(grantMembership(administrator, raterToo)).rejects.toMatchObject(named('may read notes'))
  const readsToo = { studyId, siteId, staffId: rater.staffId, role: 'supervisor' } as const
  for (const place of [siteId, null])
    await expect(grantMembership(administrator, { ...readsToo, siteId: place })).rejects.toMatchObject(
      named('blinded rater'),
    )
  const monitor = { ...readsToo, role: 'monitor', endsOn: '2190-01-01' } as const
  await expect(grantMembership(administrator, monitor)).rejects.toMatchObject(named('blinded rater'))
  const granted = [
    await grantMembership(administrator, { ...readsToo, siteId: otherSiteId }),
    await grantMembership(administrator, { ...readsToo, role: 'coordinator' }),
  ]
  for (const { membershipId } of granted)
    expect(await trailOf(membershipId)).toMatchObject([{ action: 'membership.granted' }])
})
