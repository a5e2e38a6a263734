import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { addLicence } from '@/lib/trial/people/add-licence'
import { endDelegation } from '@/lib/trial/people/end-delegation'
import { grantDelegation, grantDelegationInput } from '@/lib/trial/people/grant-delegation'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { standingOf } from '@/lib/trial/people/standing'
import { aColleague, nurseLicence } from '@/tests/support/colleague'
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
    nurseLicence(study, study.sessionStaff.staffId, '2026-03-01', '2026-03-31'),
  )
  expect(await standing('sessionStaff', '2026-02-28')).toMatchObject({ licensed: false, lapsed: false })
  for (const day of ['2026-03-01', '2026-03-31'])
    expect(await standing('sessionStaff', day)).toMatchObject({ licensed: true, lapsed: false })
  expect(await standing('sessionStaff', '2026-04-01')).toMatchObject({ licensed: false, lapsed: true, licences: [] })
  expect(await trailOf(licenceId)).toMatchObject([
    { chain: 'system', action: 'licence.added', actor: study.administrator.staffId },
  ])
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

test('a delegated task has a last day from the start, is ended earlier, and never again later', async () => {
  const { staffId } = await aColleague(study, 'therapist')
  const granted = { ...task(staffId), endsOn: '2026-06-30' }
  const { delegationId } = await grantDelegation(study.investigator, granted)
  const end = (endsOn: string) => endDelegation(study.investigator, { delegationId, endsOn })
  const tasksOn = async (on: string) =>
    (await asActor(staffId, tx => standingOf(tx, staffId, { studyId: study.id, siteId: study.siteId, on }))).tasks
  expect(await tasksOn('2026-06-30')).toEqual(['session_staff'])
  expect(await tasksOn('2026-07-01')).toEqual([])
  await end('2026-04-10')
  for (const later of ['2026-04-10', '2026-04-11', '2030-01-01'])
    await expect(end(later)).rejects.toMatchObject({
      code: 'invalid',
      fields: { endsOn: expect.stringContaining('already') },
    })
  expect(await tasksOn('2026-04-11')).toEqual([])
  expect(await trailOf(delegationId)).toMatchObject([
    { action: 'delegation.granted', body: { endsOn: '2026-06-30' } },
    { action: 'delegation.ended', body: { endsOn: '2026-04-10' } },
  ])
  const people = await peopleOfStudy(study.investigator, study.id)
  expect(people.find(one => one.id === staffId)?.delegations).toMatchObject([{ id: delegationId, isOver: true }])
})

test('the database itself never lets a delegated task go on, nor makes another of it', async () => {
  const { staffId } = await aColleague(study, 'therapist')
  const { delegationId } = await grantDelegation(study.investigator, { ...task(staffId), endsOn: '2026-06-30' })
  for (const change of [
    "ends_on = '2026-07-01'",
    'ends_on = null',
    "task = 'write_and_sign'",
    "starts_on = '2020-01-01'",
  ]) {
    const changed = asActor(study.investigator.staffId, tx =>
      tx.execute(sql.raw(`update delegation set ${change} where id = '${delegationId}'`)),
    )
    await expect(changed, change).rejects.toMatchObject({ cause: { code: 'VG007' } })
  }
})

test('only a task that something asks for can be delegated', async () => {
  const asking = { ...task(study.sessionStaff.staffId) }
  for (const idle of ['identity', 'export', 'text_review'])
    expect(grantDelegationInput.safeParse({ ...asking, task: idle }).error?.issues).toMatchObject([{ path: ['task'] }])
  expect(grantDelegationInput.safeParse(asking).success).toBe(true)
})

test('tasks are delegated by an investigator of that site, to somebody of that study', async () => {
  const { staffId } = study.outsider
  for (const person of ['administrator', 'supervisor', 'coordinator', 'therapist'] as const)
    await expect(grantDelegation(study[person], task(staffId))).rejects.toMatchObject({ code: 'not_permitted' })
  const elsewhere = { ...task(staffId), siteId: study.otherSiteId }
  await expect(grantDelegation(await aColleague(study, 'investigator'), elsewhere)).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const stranger = (await aStudy()).therapist
  await expect(grantDelegation(study.investigator, task(stranger.staffId))).rejects.toMatchObject({ code: 'not_found' })
})
