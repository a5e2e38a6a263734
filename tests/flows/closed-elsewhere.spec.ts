import { sql } from 'drizzle-orm'
import { asActor, asVerifier, sqlState } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { alertsOf } from '@/lib/messages/alerts-of'
import { bringInStaff } from '@/lib/trial/people/bring-in-staff'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { resumeMembership } from '@/lib/trial/people/resume-membership'
import { resumeStaff } from '@/lib/trial/people/resume-staff'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer } from '@/tests/support/newcomer'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let elsewhere: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
  elsewhere = await aStudy()
})

const as = (role: 'coordinator' | 'data_manager' | 'administrator') => ({
  role,
  siteId: null,
  startsOn: null,
  endsOn: null,
})
const told = async (one: Actor) => (await alertsOf(one)).filter(({ kind }) => kind === 'account_closed')
const closings = async (staffId: string) =>
  (await trailOf(staffId)).map(({ action }) => action).filter(action => /suspended|resumed/.test(action))

/** Somebody whom the first study invited, and the second added by their address. */
async function ofBoth(): Promise<string> {
  const { staffId, email } = await aNewcomer(study)
  const known = { studyId: elsewhere.id, email, name: 'New therapist' }
  await bringInStaff(elsewhere.administrator, { ...known, ...as('coordinator') })
  return staffId
}

async function accountOf(staffId: string) {
  const { rows } = (await asVerifier(tx =>
    tx.execute(sql`select email, name, state from staff where id = ${staffId}`),
  )) as unknown as { rows: { email: string; name: string; state: string }[] }
  if (!rows[0]) throw new Error('Nobody has this account.')
  return rows[0]
}
const stateOf = async (staffId: string) => (await accountOf(staffId)).state

async function asKnown(staffId: string) {
  const { email, name } = await accountOf(staffId)
  return { email, name }
}

/** What changing an account past lib comes to: how many rows, or why not. */
const past = (by: Actor, staffId: string, change: ReturnType<typeof sql>) =>
  asActor(by.staffId, tx => tx.execute(sql`update staff set ${change} where id = ${staffId} returning id`)).then(
    result => (result as unknown as { rows: unknown[] }).rows.length,
    sqlState,
  )

test('for safety the study that somebody came to first closes their account at once; it is told elsewhere, and undone where it was done', async () => {
  const staffId = await ofBoth()
  const here = { studyId: study.id, staffId }
  await suspendStaff(study.administrator, here)
  expect([await told(elsewhere.administrator), await told(elsewhere.investigator)]).toMatchObject([
    [{ subjectId: staffId, studyId: elsewhere.id }],
    [],
  ])
  const closed = (await trailOf(staffId)).find(({ action }) => action === 'staff.suspended')
  expect(closed?.body.rows).toEqual(expect.arrayContaining([expect.arrayContaining(['alert'])]))

  await expect(resumeStaff(elsewhere.administrator, { studyId: elsewhere.id, staffId })).rejects.toMatchObject({
    code: 'not_permitted',
    message: expect.stringContaining('closed in another study'),
  })
  expect(await past(elsewhere.administrator, staffId, sql`state = 'active'`)).toBe(0)
  expect(await past(study.administrator, staffId, sql`name = 'Another'`)).toBe('42501')
  expect(await past(study.administrator, staffId, sql`state = 'active', name = 'Another'`)).toBe('VG002')
  expect(await stateOf(staffId)).toEqual('suspended')

  await resumeStaff(study.administrator, here)
  expect(await stateOf(staffId)).toEqual('active')
  expect(await past(study.administrator, staffId, sql`name = 'Another'`)).toBe('42501')
  expect(await closings(staffId)).toEqual(['staff.suspended', 'staff.resumed'])
})
test('whoever added somebody of another study by their address closes no account of theirs, at either wall', async () => {
  const { id: studyId, administrator } = study
  for (const { staffId } of [elsewhere.administrator, elsewhere.cotherapist]) {
    await bringInStaff(administrator, { studyId, ...(await asKnown(staffId)), ...as('coordinator') })
    await grantMembership(administrator, { studyId, staffId, ...as('data_manager') })
    await expect(suspendStaff(administrator, { studyId, staffId })).rejects.toMatchObject({
      code: 'not_permitted',
      message: expect.stringContaining('Suspend or end their role in yours.'),
    })
    expect(await past(administrator, staffId, sql`state = 'suspended'`)).toBe(0)
    expect([await stateOf(staffId), await closings(staffId)]).toEqual(['active', []])
  }
  expect(await told(elsewhere.administrator)).toEqual([])
})

test('the only administrator of a study is closed by nobody of another, though they came there first', async () => {
  const staffId = await ofBoth()
  const account = { studyId: study.id, staffId }
  await grantMembership(elsewhere.administrator, { studyId: elsewhere.id, staffId, ...as('administrator') })
  const membershipId = elsewhere.administrator.memberships[0]?.id ?? ''
  await suspendMembership(await signedIn(staffId), { membershipId, reason: 'away' })
  await expect(suspendStaff(study.administrator, account)).rejects.toMatchObject({
    code: 'not_permitted',
    message: expect.stringContaining('only administrator'),
  })
  expect(await past(study.administrator, staffId, sql`state = 'suspended'`)).toBe(0)
  expect([await stateOf(staffId), await closings(staffId)]).toEqual(['active', []])
  await resumeMembership(await signedIn(staffId), { membershipId })
  await suspendStaff(study.administrator, account)
  await resumeStaff(study.administrator, account)
  expect(await closings(staffId)).toEqual(['staff.suspended', 'staff.resumed'])
})

test('who administers both studies is told once, for the other, and opens the account again', async () => {
  const both = { studyId: study.id, ...(await asKnown(elsewhere.administrator.staffId)) }
  await bringInStaff(study.administrator, { ...both, ...as('administrator') })
  const staffId = await ofBoth()
  await suspendStaff(study.administrator, { studyId: study.id, staffId })
  const overseer = await signedIn(elsewhere.administrator.staffId)
  expect(await told(overseer)).toMatchObject([{ subjectId: staffId, studyId: elsewhere.id }])
  await resumeStaff(overseer, { studyId: elsewhere.id, staffId })
  expect((await trailOf(staffId)).at(-1)).toMatchObject({ action: 'staff.resumed', actor: overseer.staffId })
})
