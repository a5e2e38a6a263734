import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { auditEvent } from '@/db/schema/audit'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { signIn } from '@/lib/credentials/sign-in'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { readSignIns } from '@/lib/trial/trail/read-sign-ins'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { password, signedIn } from '@/tests/support/people'
import { wholeTrail } from '@/tests/support/trail'

let study: TestStudy
let other: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
  other = await aStudy()
})

const rightly = ({ email }: Pick<Actor, 'email'>) => signIn({ email, password, address: randomUUID() })
const wrongly = ({ email }: Pick<Actor, 'email'>) =>
  expect(signIn({ email, password: 'wrong', address: randomUUID() })).rejects.toMatchObject({ code: 'wrong_password' })
const read = (who: Actor, of = study, cursor?: string) => readSignIns(who, { studyId: of.id, zone: 'UTC', cursor })
const about = async ({ staffId }: Actor, who = study.administrator, of = study) =>
  (await read(who, of)).signIns.filter(one => one.staffId === staffId).map(({ name, refused }) => ({ name, refused }))
const attempts = async (who = study.administrator, of = study) =>
  (await read(who, of)).unknown.reduce((sum, day) => sum + day.attempts, 0)

test('an administrator sees when their people signed in and where that was refused, the newest first', async () => {
  const person = await aColleague(study, 'therapist')
  await wrongly(person)
  await rightly(person)
  const { name } = person
  expect(await about(person)).toEqual([
    { name, refused: false },
    { name, refused: true },
  ])
  expect(await about(person, other.administrator, other)).toEqual([])
})

test('nobody else reads them: not the investigator, not the person, not another study’s administrator', async () => {
  for (const who of ['investigator', 'supervisor', 'coordinator', 'therapist', 'monitor', 'dataManager'] as const)
    await expect(read(study[who])).rejects.toMatchObject({ code: 'not_found' })
  await expect(read(other.administrator)).rejects.toMatchObject({ code: 'not_found' })
})

test('past lib, the wall shows a refused sign-in to the administrators of that person alone', async () => {
  const person = await aColleague(study, 'cotherapist')
  await wrongly(person)
  const seenBy = async ({ staffId }: Actor) =>
    (
      await asActor(staffId, tx =>
        tx
          .select({ actor: auditEvent.actor })
          .from(auditEvent)
          .where(sql`subject_id = ${person.staffId} and action = 'staff.sign_in_failed'`),
      )
    ).length
  expect(await seenBy(study.administrator)).toBe(1)
  for (const who of [study.investigator, study.supervisor, person, other.administrator])
    expect(await seenBy(who)).toBe(0)
})

test('the wall shows an administrator nothing else of what has no study in the chain of accounts', async () => {
  await wrongly({ email: `${randomUUID()}@example.org` })
  const seen = await asActor(study.administrator.staffId, tx =>
    tx
      .selectDistinct({ action: auditEvent.action, type: auditEvent.subjectType })
      .from(auditEvent)
      .where(sql`chain = 'system' and study_id is null and actor is distinct from ${study.administrator.staffId}`),
  )
  expect(seen.map(({ action, type }) => `${action} ${type}`).sort()).toEqual([
    'staff.sign_in_failed staff',
    'staff.signed_in staff',
  ])
})

test('an account that there is not is only counted; what was typed stands nowhere', async () => {
  const typed = `${randomUUID()}@example.org`
  const before = await attempts()
  await wrongly({ email: typed })
  await wrongly({ email: typed })
  expect((await attempts()) - before).toBe(2)
  const { unknown } = await read(study.administrator)
  expect(Object.keys(unknown[0] ?? {}).sort()).toEqual(['attempts', 'day'])
  expect(await wholeTrail()).not.toContain(typed)
  const { rows } = (await asActor(study.investigator.staffId, tx =>
    tx.execute(sql`select * from vigil_unknown_sign_ins('UTC', 30)`),
  )) as unknown as { rows: unknown[] }
  expect(rows).toEqual([])
})

test('who is administrator no more sees none, and who becomes one sees them', async () => {
  const grant = { studyId: study.id, siteId: null, role: 'administrator', startsOn: null, endsOn: null } as const
  await grantMembership(study.administrator, { ...grant, staffId: study.rater.staffId })
  const second = await signedIn(study.rater.staffId)
  expect(await about(study.rater, second)).toEqual(await about(study.rater))
  const membershipId = second.memberships.find(({ role }) => role === 'administrator')?.id ?? ''
  await endMembership(study.administrator, { reason: 'left', membershipId })
  await expect(read(await signedIn(study.rater.staffId))).rejects.toMatchObject({ code: 'not_found' })
})

test('more than a page of them is read on by its cursor, and none twice', async () => {
  const own = await aStudy()
  for (let n = 0; n < 52; n++) await rightly(own.therapist)
  const first = await read(own.administrator, own)
  expect(first.signIns).toHaveLength(50)
  const rest = await read(own.administrator, own, first.next ?? '')
  expect(rest.next).toBeNull()
  const ids = [...first.signIns, ...rest.signIns].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(52)
  await expect(read(own.administrator, own, 'nonsense')).rejects.toMatchObject({ code: 'not_found' })
})
