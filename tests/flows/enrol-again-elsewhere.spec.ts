import { alertsOf } from '@/lib/messages/alerts-of'
import { bringInStaff } from '@/lib/trial/people/bring-in-staff'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import { resumeStaff } from '@/lib/trial/people/resume-staff'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer } from '@/tests/support/newcomer'
import { trailOf } from '@/tests/support/trail'

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

test('for safety an account of two studies is closed at once by either hand, and told to the other’s administrators', async () => {
  const asking = await ofBoth()
  await suspendStaff(study.administrator, asking)
  const told = async (one: TestStudy['administrator']) =>
    (await alertsOf(one)).filter(({ subjectId }) => subjectId === asking.staffId).map(({ kind }) => kind)
  expect(await told(elsewhere.administrator)).toEqual(['account_closed'])
  expect(await told(elsewhere.investigator)).toEqual([])
  const closed = (await trailOf(asking.staffId)).find(({ action }) => action === 'staff.suspended')
  expect(closed?.body.rows).toEqual(expect.arrayContaining([expect.arrayContaining(['alert'])]))
  await expect(resumeStaff(study.administrator, asking)).rejects.toMatchObject({ code: 'not_permitted' })
})

test('a role elsewhere that is still to come keeps an account from being opened by one hand', async () => {
  const asking = await ofBoth('2190-01-01')
  await expect(letEnrolAgain(study.administrator, asking)).rejects.toMatchObject({ code: 'not_permitted' })
})
