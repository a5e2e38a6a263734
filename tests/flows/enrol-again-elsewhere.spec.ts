import { bringInStaff } from '@/lib/trial/people/bring-in-staff'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer } from '@/tests/support/newcomer'

let study: TestStudy
let elsewhere: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
  elsewhere = await aStudy()
})

/** Somebody of the one study with a role in the other, from a day on. */
async function ofBoth(startsOn: string | null = null) {
  const { staffId, email } = await aNewcomer(study)
  const role = { role: 'rater', startsOn, endsOn: null } as const
  const place = { studyId: elsewhere.id, siteId: elsewhere.siteId, email, name: 'New therapist' }
  await bringInStaff(elsewhere.administrator, { ...place, ...role })
  return { studyId: study.id, staffId }
}

test('a role elsewhere that is still to come keeps an account from being opened by one hand', async () => {
  const asking = await ofBoth('2190-01-01')
  await expect(letEnrolAgain(study.administrator, asking)).rejects.toMatchObject({ code: 'not_permitted' })
})
