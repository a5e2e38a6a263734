import { sql } from 'drizzle-orm'
import { asActor, asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { holdAdministrators } from '@/lib/trial/people/membership-repository'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { meanwhile } from '@/tests/support/meanwhile'
import { pastLib } from '@/tests/support/past-lib'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

// Two at once, of whom the later waits: embedded, one unit of work follows another.

interface Office {
  readonly study: TestStudy
  /** Two administrators, and no other. */
  readonly both: readonly [Actor, Actor]
}
const roleOf = ({ memberships }: Actor) => memberships.find(({ role }) => role === 'administrator')?.id ?? ''

async function twoAdministrators(): Promise<Office> {
  const study = await aStudy()
  const grant = { studyId: study.id, siteId: null, staffId: study.rater.staffId, role: 'administrator' } as const
  await grantMembership(study.administrator, grant)
  return { study, both: [study.administrator, await signedIn(study.rater.staffId)] }
}

/** Who administers a study now, with an open account. */
async function left({ study }: Office): Promise<string[]> {
  const found = await asVerifier(tx =>
    tx.execute(sql`select staff_id as id from membership join staff on staff.id = staff_id and staff.state = 'active'
      where study_id = ${study.id} and role = 'administrator' and suspended_at is null and (ends_at is null or ends_at > vigil_now())`),
  )
  return (found as unknown as { rows: { id: string }[] }).rows.map(({ id }) => id)
}

type Deed = (by: Actor, whom: Actor, study: TestStudy) => Promise<void>
const end: Deed = (by, whom) => endMembership(by, { reason: 'left', membershipId: roleOf(whom) })
const suspend: Deed = (by, whom) => suspendMembership(by, { membershipId: roleOf(whom), reason: 'away' })
const close: Deed = (by, { staffId }, { id: studyId }) => suspendStaff(by, { studyId, staffId })

const pairs: [what: string, one: Deed, other: Deed][] = [
  ['end each other’s role', end, end],
  ['suspend each other’s role', suspend, suspend],
  ['close each other’s account', close, close],
  ['end the role of one who closes their account', end, close],
]
for (const [what, one, other] of pairs)
  test(`two administrators who at one moment ${what} leave the study one of them`, async () => {
    for (let times = 0; times < 3; times++) {
      const office = await twoAdministrators()
      const [first, second] = office.both
      const came = await Promise.allSettled([one(first, second, office.study), other(second, first, office.study)])
      expect(came.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const refused = came.find(({ status }) => status === 'rejected')
      expect(refused).toMatchObject({ reason: { code: expect.stringMatching(/^(stale|not_found|not_permitted)$/) } })
      const remains = came[0]?.status === 'fulfilled' ? first : second
      expect(await left(office)).toEqual([remains.staffId])
      const gone = remains === first ? second : first
      const told = [...(await trailOf(roleOf(gone))), ...(await trailOf(gone.staffId))]
      const last = told.filter(({ action }) => /^(membership|staff)\.(ended|suspended)$/.test(action))
      expect(last).toMatchObject([{ actor: remains.staffId }])
      expect(await trailOf(roleOf(remains))).not.toContainEqual(expect.objectContaining({ action: 'membership.ended' }))
    }
  })

test('past lib, a role or an account of an administrator waits for another that is being taken', async () => {
  const { both } = await twoAdministrators()
  const [first, second] = both
  const ending = sql`update membership set ends_at = vigil_now() where id = ${roleOf(first)}`
  const closing = sql`update staff set state = 'suspended' where id = ${first.staffId}`
  for (const statement of [ending, closing])
    expect(await meanwhile(first, holdAdministrators, second, statement)).toEqual({ first: null, other: '55P03' })
})

/** How many wait in this database for something that another work holds. */
const waiting = async () => {
  const asked = sql`select count(*)::int as n from pg_locks join pg_database on pg_database.oid = pg_locks.database
    where datname = current_database() and locktype = 'advisory' and not granted`
  const { rows } = (await asVerifier(tx => tx.execute(asked))) as unknown as { rows: { n: number }[] }
  return rows[0]?.n
}

const waitingBecomes = (many: number) => expect.poll(waiting).toBe(many)

/** Holds what whoever takes a role of an administrator waits for, until it is let go. */
async function holdingAdministrators({ staffId }: Actor) {
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  let done = Promise.resolve()
  await new Promise<void>(begun => {
    done = asActor(staffId, async tx => {
      await holdAdministrators(tx)
      begun()
      await held
    })
  })
  return { letGo, done }
}

test('past lib, who takes the role of another administrator while their own is taken is the last, and takes nothing', async () => {
  const office = await twoAdministrators()
  const [first, second] = office.both
  const { letGo, done } = await holdingAdministrators(first)
  const ended = end(first, second, office.study)
  const tried = waitingBecomes(1).then(() =>
    pastLib(second, sql`update membership set ends_at = vigil_now() where id = ${roleOf(first)}`),
  )
  await waitingBecomes(2).finally(letGo)
  await Promise.all([done, ended])
  expect(await tried).toBe('VG015')
  expect(await left(office)).toEqual([first.staffId])
})

test('who is given the role of a blinded rater and one that reads notes at one moment gets one of them', async () => {
  for (let times = 0; times < 5; times++) {
    const study = await aStudy()
    const { staffId } = await aColleague(study, 'coordinator')
    const grant = { studyId: study.id, siteId: study.siteId, staffId }
    const came = await Promise.allSettled([
      grantMembership(study.administrator, { ...grant, role: 'rater' }),
      grantMembership(study.administrator, { ...grant, siteId: null, role: 'supervisor' }),
    ])
    const refused = came.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([
      { reason: { code: 'invalid', fields: { role: expect.stringContaining('nd that role') } } },
    ])
    const roles = (await signedIn(staffId)).memberships.map(({ role }) => role).toSorted()
    expect(roles).toEqual(came[0]?.status === 'fulfilled' ? ['coordinator', 'rater'] : ['coordinator', 'supervisor'])
  }
})

test('past lib, a role that reads notes waits for that of a blinded rater which is being given, and is not given beside it', async () => {
  const { study, both } = await twoAdministrators()
  const [first, second] = both
  const { id: studyId, siteId } = study
  const { staffId } = await aColleague(study, 'coordinator')
  const giving = (role: string, by: Actor) =>
    sql`insert into membership (id, staff_id, study_id, site_id, role, starts_at, granted_by)
      values (gen_random_uuid(), ${staffId}, ${studyId}, ${siteId}, ${role}, vigil_now(), ${by.staffId})`
  const came = await meanwhile(first, tx => tx.execute(giving('rater', first)), second, giving('supervisor', second))
  expect(came).toEqual({ first: 'VG001', other: '55P03' }) // past lib it has no event, so it is not kept
  await grantMembership(first, { studyId, siteId, staffId, role: 'rater' })
  for (const role of ['supervisor', 'investigator', 'monitor'])
    expect(await pastLib(second, giving(role, second)), role).toBe('VG016')
  expect(await pastLib(second, giving('data_manager', second))).toBe('done')
})
