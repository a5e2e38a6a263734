import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { addLicence } from '@/lib/trial/people/add-licence'
import { endDelegation } from '@/lib/trial/people/end-delegation'
import { endLicence, endLicenceInput } from '@/lib/trial/people/end-licence'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { standingOf } from '@/lib/trial/people/standing'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const standing = (person: 'therapist' | 'cotherapist' | 'sessionStaff' | 'outsider', on: string) =>
  asActor(study[person].staffId, tx =>
    standingOf(tx, study[person].staffId, { studyId: study.id, siteId: study.siteId, on }),
  )
const licence = (staffId: string, startsOn: string, endsOn: string) => ({
  studyId: study.id,
  staffId,
  title: 'Registered nurse',
  number: 'RN 4471',
  authority: 'Nursing Council',
  startsOn,
  endsOn,
})
const task = (staffId: string) => ({
  studyId: study.id,
  siteId: study.siteId,
  staffId,
  task: 'session_staff' as const,
  startsOn: '2026-03-01',
})

test('a licence counts from its first day to its last; only after it has it lapsed', async () => {
  const { licenceId } = await addLicence(
    study.administrator,
    licence(study.sessionStaff.staffId, '2026-03-01', '2026-03-31'),
  )
  expect(await standing('sessionStaff', '2026-02-28')).toMatchObject({ licensed: false, lapsed: false })
  for (const day of ['2026-03-01', '2026-03-31'])
    expect(await standing('sessionStaff', day)).toMatchObject({ licensed: true, lapsed: false })
  expect(await standing('sessionStaff', '2026-04-01')).toMatchObject({ licensed: false, lapsed: true, licences: [] })
  expect(await trailOf(licenceId)).toMatchObject([
    { chain: 'system', action: 'licence.added', actor: study.administrator.staffId },
  ])
})

const aLicence = async (startsOn: string, endsOn: string) => {
  const { staffId } = await aColleague(study, 'therapist')
  const { licenceId } = await addLicence(study.administrator, licence(staffId, startsOn, endsOn))
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
  await addLicence(study.administrator, licence(which.staffId, '2026-02-01', '2026-12-31'))
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

test('whoever never had a licence is unlicensed, not lapsed', async () => {
  expect(await standing('cotherapist', '2026-03-01')).toMatchObject({ licensed: false, lapsed: false })
})

test('what is printed names licence and delegated tasks of that day and that site', async () => {
  const number = study.therapist.staffId.slice(-6)
  expect((await standing('therapist', '2026-03-01')).printed).toBe(
    `Licensed psychologist (No. ${number}, Board of Psychology), delegated: write and sign`,
  )
  expect((await standing('cotherapist', '2026-03-01')).printed).toBe('No licence, delegated: write and sign')
  expect((await standing('therapist', '1999-12-31')).printed).toBe('No licence, no delegated task')
  expect((await standing('outsider', '2026-03-01')).tasks).toEqual([])
})

test('a delegated task counts through the day it ends on, and both are in the trail', async () => {
  const { delegationId } = await grantDelegation(study.investigator, task(study.sessionStaff.staffId))
  expect((await standing('sessionStaff', '2030-01-01')).tasks).toEqual(['session_staff'])
  await endDelegation(study.investigator, { delegationId, endsOn: '2026-04-10' })
  expect((await standing('sessionStaff', '2026-04-10')).tasks).toEqual(['session_staff'])
  expect((await standing('sessionStaff', '2026-04-11')).tasks).toEqual([])
  await expect(endDelegation(study.investigator, { delegationId, endsOn: '2026-02-28' })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(await trailOf(delegationId)).toMatchObject([
    { chain: study.id, action: 'delegation.granted', body: { task: 'session_staff', startsOn: '2026-03-01' } },
    { chain: study.id, action: 'delegation.ended', body: { endsOn: '2026-04-10' } },
  ])
})

test('tasks are delegated by an investigator of that site, to somebody of that study', async () => {
  const { staffId } = study.outsider
  for (const person of ['administrator', 'supervisor', 'coordinator', 'therapist'] as const)
    await expect(grantDelegation(study[person], task(staffId))).rejects.toMatchObject({ code: 'not_permitted' })
  const elsewhere = { ...task(staffId), siteId: study.otherSiteId }
  await expect(grantDelegation(study.investigator, elsewhere)).rejects.toMatchObject({ code: 'not_permitted' })
  const stranger = (await aStudy()).therapist
  await expect(grantDelegation(study.investigator, task(stranger.staffId))).rejects.toMatchObject({ code: 'not_found' })
})

test('licences are kept by an administrator of the person’s study', async () => {
  const theirs = licence(study.therapist.staffId, '2026-01-01', '2026-12-31')
  await expect(addLicence(study.therapist, theirs)).rejects.toMatchObject({ code: 'not_found' })
  await expect(addLicence(study.investigator, theirs)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(addLicence((await aStudy()).administrator, theirs)).rejects.toMatchObject({ code: 'not_found' })
})
