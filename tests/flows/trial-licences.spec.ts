import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { addLicence } from '@/lib/trial/people/add-licence'
import { endLicence, endLicenceInput } from '@/lib/trial/people/end-licence'
import { standingOf } from '@/lib/trial/people/standing'
import { aColleague, nurseLicence } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const aLicence = async (startsOn: string, endsOn: string) => {
  const { staffId } = await aColleague(study, 'therapist')
  const { licenceId } = await addLicence(study.administrator, nurseLicence(study, staffId, startsOn, endsOn))
  const on = (day: string) =>
    asActor(staffId, tx => standingOf(tx, staffId, { studyId: study.id, siteId: study.siteId, on: day }))
  return { studyId: study.id, staffId, licenceId, on }
}

test('a licence that its authority withdrew entitles until its last day, and no longer; the reason stands in the trail', async () => {
  const { on, ...which } = await aLicence('2026-01-01', '2026-12-31')
  await endLicence(study.administrator, { ...which, reason: 'withdrawn', endsOn: '2026-05-31' })
  expect(await on('2026-05-31')).toMatchObject({ licensed: true, lapsed: false })
  expect(await on('2026-06-01')).toMatchObject({ licensed: false, lapsed: true, licences: [] })
  expect((await trailOf(which.licenceId)).at(-1)).toMatchObject({
    chain: 'system',
    action: 'licence.ended',
    actor: study.administrator.staffId,
    body: { staff: which.staffId, reason: 'withdrawn', endsOn: '2026-05-31' },
  })
})

test('a licence that was entered wrongly never entitled, is not lapsed, and gives way to the right one', async () => {
  const { on, ...which } = await aLicence('2026-01-01', '2026-12-31')
  await endLicence(study.administrator, { ...which, reason: 'entered_wrongly' })
  expect(await on('2026-03-01')).toMatchObject({ licensed: false, lapsed: false, licences: [] })
  expect(await on('2027-03-01')).toMatchObject({ licensed: false, lapsed: false })
  expect((await trailOf(which.licenceId)).at(-1)).toMatchObject({ action: 'licence.struck' })
  const again = endLicence(study.administrator, { ...which, reason: 'withdrawn', endsOn: '2026-05-31' })
  await expect(again).rejects.toMatchObject({ code: 'not_now' })
  await addLicence(study.administrator, nurseLicence(study, which.staffId, '2026-02-01', '2026-12-31'))
  expect(await on('2026-03-01')).toMatchObject({ licensed: true })
})

test('ending a licence never makes it longer, and is an administrator’s alone, of that person’s licence alone', async () => {
  const { on, ...which } = await aLicence('2026-02-01', '2026-12-31')
  for (const endsOn of ['2026-01-31', '2026-12-31', '2027-01-01'])
    await expect(endLicence(study.administrator, { ...which, reason: 'given_up', endsOn })).rejects.toMatchObject({
      code: 'invalid',
      fields: { endsOn: expect.stringMatching(/\.$/) },
    })
  expect(endLicenceInput.safeParse({ ...which, reason: 'withdrawn' }).success).toBe(false)
  const ending = { ...which, reason: 'withdrawn' as const, endsOn: '2026-05-31' }
  await expect(endLicence(study.investigator, ending)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(endLicence((await aStudy()).administrator, ending)).rejects.toMatchObject({ code: 'not_found' })
  const elses = { ...ending, staffId: study.therapist.staffId }
  await expect(endLicence(study.administrator, elses)).rejects.toMatchObject({ code: 'not_found' })
  expect(await on('2026-06-01')).toMatchObject({ licensed: true })
})

test('the database itself never makes a licence longer, nor another one of it, nor takes a strike back', async () => {
  const { licenceId, staffId, studyId } = await aLicence('2026-02-01', '2026-12-31')
  const tried = (change: string) =>
    asActor(study.administrator.staffId, tx =>
      tx.execute(sql.raw(`update licence set ${change} where id = '${licenceId}'`)),
    )
  for (const change of ["ends_on = '2027-01-01'", "number = 'X'", "starts_on = '2026-01-01'"])
    await expect(tried(change)).rejects.toMatchObject({ cause: { code: 'VG007' } })
  await endLicence(study.administrator, { studyId, staffId, licenceId, reason: 'entered_wrongly' })
  await expect(tried('struck_at = null')).rejects.toMatchObject({ cause: { code: 'VG007' } })
})

test('licences are kept by an administrator of the person’s study', async () => {
  const theirs = nurseLicence(study, study.therapist.staffId, '2026-01-01', '2026-12-31')
  await expect(addLicence(study.therapist, theirs)).rejects.toMatchObject({ code: 'not_found' })
  await expect(addLicence(study.investigator, theirs)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(addLicence((await aStudy()).administrator, theirs)).rejects.toMatchObject({ code: 'not_found' })
})
