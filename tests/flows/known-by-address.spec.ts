import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { firstPage } from '@/lib/auth/first-page'
import { alertsOf } from '@/lib/messages/alerts-of'
import { bringInStaff } from '@/lib/trial/people/bring-in-staff'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let elsewhere: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
  elsewhere = await aStudy()
})

const asking = ({ email, name }: { email: string; name: string }, changes: object = {}) => ({
  ...{ studyId: study.id, siteId: study.siteId, role: 'therapist' as const },
  ...{ email, name, startsOn: null, endsOn: null },
  ...changes,
})
const found = async (by: Actor, email: string) => {
  const past = sql`select staff_id from vigil_account_by_address(${email}, ${study.id})`
  return ((await asActor(by.staffId, tx => tx.execute(past))) as unknown as { rows: unknown[] }).rows.length
}

test('somebody of another study gets a role by their exact address, with the account that they have, and is told', async () => {
  const { staffId, email, name } = elsewhere.therapist
  const before = await peopleOfStudy(study.administrator, study.id)
  expect(before.find(one => one.email === email)).toBeUndefined()
  expect(await bringInStaff(study.administrator, asking({ email, name }))).toEqual({ staffId, token: null })
  const person = await signedIn(staffId)
  expect(person.memberships.map(one => [one.studyId, one.role])).toEqual([
    [elsewhere.id, 'therapist'],
    [study.id, 'therapist'],
  ])
  expect(firstPage(person, study.id)).toBe(`/s/${study.id}/today`)
  const [told] = (await alertsOf(person)).filter(({ kind }) => kind === 'role_granted')
  expect(told).toMatchObject({ studyId: study.id, raisedBy: study.administrator.staffId })
  expect(await trailOf(told?.subjectId ?? '')).toMatchObject([
    { chain: study.id, action: 'membership.granted', body: { staff: staffId, role: 'therapist', known: true } },
  ])
  await expect(bringInStaff(study.administrator, asking({ email, name }))).rejects.toMatchObject({
    code: 'invalid',
    fields: { email: expect.stringContaining('on their own page') },
  })
})

test('the role begins on its first day, and whose address nobody has is invited as before', async () => {
  const { email, name, staffId } = elsewhere.rater
  await bringInStaff(study.administrator, asking({ email, name }, { role: 'rater', startsOn: '2190-01-01' }))
  expect((await signedIn(staffId)).memberships.map(one => one.studyId)).toEqual([elsewhere.id])
  const fresh = { email: `${randomUUID()}@example.org`, name: 'Rosalind Achterberg' }
  expect((await bringInStaff(study.administrator, asking(fresh))).token).not.toBeNull()
})

test('who is brought in twice at one moment holds the role once', async () => {
  const { email, name, staffId } = elsewhere.dataManager
  const asked = [1, 2, 3].map(() => bringInStaff(study.administrator, asking({ email, name })))
  const came = (await Promise.allSettled(asked)).map(({ status }) => status)
  expect(came.toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
  const here = (await signedIn(staffId)).memberships.filter(one => one.studyId === study.id)
  expect(here).toHaveLength(1)
  expect(await trailOf(here[0]?.id ?? '')).toMatchObject([{ chain: study.id, action: 'membership.granted' }])
})

test('another name, a part of an address and a closed account tell nothing, and nobody is added', async () => {
  const { email, name } = elsewhere.cotherapist
  await suspendStaff(elsewhere.administrator, { studyId: elsewhere.id, staffId: elsewhere.supervisor.staffId })
  const refusals = []
  for (const one of [{ email, name: 'Rosalind Achterberg' }, elsewhere.supervisor])
    refusals.push(await bringInStaff(study.administrator, asking(one)).catch(error => [error.code, error.message]))
  expect(refusals[0]).toEqual(['not_now', expect.stringContaining('nobody can be added')])
  expect(refusals[1]).toEqual(refusals[0])
  expect(await found(study.administrator, email)).toBe(1)
  for (const part of [email.slice(1), '%', `${email.slice(0, 5)}%`])
    expect(await found(study.administrator, part)).toBe(0)
  const seen = sql`select 1 from staff where email = ${email}`
  expect((await asActor(study.administrator.staffId, tx => tx.execute(seen))) as unknown).toMatchObject({ rows: [] })
  for (const other of [study.investigator, study.therapist, elsewhere.administrator]) {
    expect(await found(other, email)).toBe(0)
    await expect(bringInStaff(other, asking({ email, name }))).rejects.toMatchObject({
      code: other === elsewhere.administrator ? 'not_found' : 'not_permitted',
    })
  }
})
