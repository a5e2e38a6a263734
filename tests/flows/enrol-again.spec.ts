import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { verifyTrail } from '@/lib/audit/verify'
import { acceptInvitation, readInvitation } from '@/lib/credentials/accept-invitation'
import { sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { alertsOf } from '@/lib/messages/alerts-of'
import { running } from '@/lib/ops/running'
import { parsed } from '@/lib/outcome/parsed'
import { correctStaff, whyNotCorrected } from '@/lib/trial/people/correct-staff'
import { inviteStaff } from '@/lib/trial/people/invite-staff'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { renewInvitation } from '@/lib/trial/people/renew-invitation'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { foundStudy, foundStudyInput } from '@/lib/trial/study/found-study'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer, anInvitation, authenticator, type Newcomer } from '@/tests/support/newcomer'
import { signedIn } from '@/tests/support/people'
import { trailOf, wholeTrail } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string) => expect.objectContaining({ code })
const entering = ({ email, password }: Newcomer, code: string) =>
  signIn({ email, password, code, address: randomUUID() })
const again = ({ staffId }: { staffId: string }) => letEnrolAgain(study.administrator, { studyId: study.id, staffId })

async function accept(token: string, password: string) {
  const { enrolment } = await readInvitation({ token })
  const code = authenticator(enrolment.secret)
  return { code, ...(await acceptInvitation({ token, password, enrolment: enrolment.sealed, code: code() })) }
}

test('who lost phone and codes chooses both anew by a link, and nothing old opens anything', async () => {
  const person = await aNewcomer(study)
  const session = await entering(person, person.code())
  const { token } = await again(person)
  expect(await sessionOf(session.token)).toBeNull()
  await expect(entering(person, person.code())).rejects.toEqual(refused('wrong_password'))
  const password = 'otters under the old bridge'
  const renewed = await accept(token, password)
  expect(await sessionOf(session.token)).toBeNull()
  const now = { ...person, password }
  await expect(entering(person, renewed.code())).rejects.toEqual(refused('wrong_password'))
  await expect(entering(now, person.recoveryCodes[0] ?? '')).rejects.toEqual(refused('wrong_password'))
  await entering(now, renewed.recoveryCodes[0] ?? '')
  await expect(readInvitation({ token })).rejects.toEqual(refused('not_found'))
  const trail = await trailOf(person.staffId)
  expect(trail.find(({ action }) => action === 'staff.enrols_again')).toMatchObject({
    chain: 'system',
    actor: study.administrator.staffId,
    body: { sessionsEnded: 1 },
  })
  expect(trail.filter(({ action }) => action === 'invitation.accepted')).toHaveLength(2)
  expect(await wholeTrail()).not.toContain(token)
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
})

test('of several links to one person the newest alone opens, also one left over from the first invitation', async () => {
  const email = `${randomUUID().slice(0, 8)}@example.org`
  const place = {
    studyId: study.id,
    siteId: study.siteId,
    email,
    name: 'Rosalind Achterberg',
    role: 'therapist',
  } as const
  const first = await inviteStaff(study.administrator, place)
  const second = await renewInvitation(study.administrator, { studyId: study.id, staffId: first.staffId })
  await expect(readInvitation(first)).rejects.toEqual(refused('not_found'))
  await accept(second.token, 'a heron over the water')
  const third = await again(first)
  for (const token of [first.token, second.token]) {
    await expect(readInvitation({ token })).rejects.toEqual(refused('not_found'))
    await expect(acceptInvitation({ token, password: 'otters under the old bridge' })).rejects.toEqual(
      refused('not_found'),
    )
  }
  await accept(third.token, 'otters under the old bridge')
})

test('nobody but an administrator of the study lets somebody enrol again, and never themselves or twice', async () => {
  const person = await aNewcomer(study)
  const other = await aStudy()
  const asking = { studyId: study.id, staffId: person.staffId }
  for (const actor of [study.investigator, study.monitor, study.therapist])
    await expect(letEnrolAgain(actor, asking)).rejects.toThrow()
  await expect(letEnrolAgain(other.administrator, asking)).rejects.toEqual(refused('not_found'))
  await expect(again(study.administrator)).rejects.toEqual(refused('not_permitted'))
  await expect(again(study.rater)).rejects.toEqual(refused('not_now'))
  await signedIn(person.staffId)
  await again(person)
  await expect(again(person)).rejects.toEqual(refused('not_now'))
})

test('the wall ends nobody’s sessions but for an administrator of a study of theirs', async () => {
  const person = await aNewcomer(study)
  const other = await aStudy()
  const ending = (by: string, whose: string) =>
    asActor(by, tx => tx.execute(sql`select end_sessions_of_member(${whose})`))
  for (const by of [study.investigator, study.therapist, other.administrator])
    await expect(ending(by.staffId, person.staffId)).rejects.toMatchObject({ cause: { code: '42501' } })
  const { staffId } = study.administrator
  await expect(ending(staffId, staffId)).rejects.toMatchObject({ cause: { code: '42501' } })
  await ending(staffId, person.staffId)
})

/** A study that the person keeps, with a second administrator and an investigator who know nobody of the first. */
async function aStudyOf(person: Newcomer) {
  const word = randomUUID().slice(0, 8)
  const { studyId } = await foundStudy(
    parsed(foundStudyInput, {
      code: `E-${word}`,
      title: `Study ${word}`,
      sites: [{ code: 'EAST', name: 'East Clinic', timeZone: 'Europe/Amsterdam' }],
      administrator: { email: person.email, name: 'Known already' },
    }),
  )
  const keeper = await signedIn(person.staffId)
  const joined = async (role: 'administrator' | 'investigator') => {
    const invited = { studyId, siteId: null, email: `${role}.${word}@example.org`, name: `The ${role}`, role }
    const { staffId, token } = await inviteStaff(keeper, invited)
    await accept(token, 'otters under the old bridge')
    return signedIn(staffId)
  }
  return { studyId, administrator: await joined('administrator'), investigator: await joined('investigator') }
}

const told = async (actor: Actor, of: { staffId: string }) =>
  (await alertsOf(actor)).filter(({ subjectId }) => subjectId === of.staffId).map(({ kind }) => kind)

test('an account that reaches into a study of others is not opened by one hand', async () => {
  const person = await aNewcomer(study)
  const elsewhere = await aStudyOf(person)
  const asking = { studyId: study.id, staffId: person.staffId }
  const also = expect.objectContaining({
    code: 'not_permitted',
    message: expect.stringContaining('also works in a study that you do not administer'),
  })
  await expect(again(person)).rejects.toEqual(also)
  const known = { id: person.staffId, name: 'New therapist' }
  const why = await whyNotCorrected(study.administrator, known)
  expect(why).toContain('Ask an administrator of that study to correct them')
  const corrected = { ...asking, name: 'Somebody', email: person.email, reason: 'entered_wrongly' } as const
  await expect(correctStaff(study.administrator, corrected)).rejects.toMatchObject({ message: why })
  const past = (statement: ReturnType<typeof sql>) => asActor(study.administrator.staffId, tx => tx.execute(statement))
  const denied = { cause: { code: '42501' } }
  await expect(past(sql`select end_sessions_of_member(${person.staffId})`)).rejects.toMatchObject(denied)
  const link = sql`insert into invitation (id, token_hash, staff_id, study_id, invited_by, expires_at)
    values (${randomUUID()}, '\\x00', ${person.staffId}, ${study.id}, ${study.administrator.staffId}, vigil_now() + interval '1 day')`
  await expect(past(link)).rejects.toMatchObject(denied)
  const renamed = sql`update staff set state = 'suspended', name = 'X' where id = ${person.staffId}`
  expect(await past(renamed)).toMatchObject({ rowCount: 0 }) // nor closed: the other study came first, with its founding
  const opened = sql`update staff set state = 'invited' where id = ${person.staffId}`
  expect(await past(opened)).toMatchObject({ rowCount: 0 })

  const there = (await peopleOfStudy(elsewhere.administrator, elsewhere.studyId)).find(one => one.id === person.staffId)
  await suspendMembership(elsewhere.administrator, { membershipId: there?.memberships[0]?.id ?? '', reason: 'away' })
  expect(await whyNotCorrected(study.administrator, known)).toBeNull()
  await again(person)
  for (const investigator of [study.investigator, elsewhere.investigator])
    expect(await told(investigator, person)).toEqual(['enrols_again'])
})

test('a link past somebody’s password is told to their investigators and to them, in its own event; a first one to nobody', async () => {
  const person = await aNewcomer(study)
  const { token } = await again(person)
  await renewInvitation(study.administrator, { studyId: study.id, staffId: person.staffId })
  expect(await told(study.investigator, person)).toEqual(['enrols_again', 'enrols_again'])
  for (const other of [study.administrator, study.supervisor, study.monitor])
    expect(await told(other, person)).toEqual([])
  expect(token).not.toBe('')
  const trail = await trailOf(person.staffId)
  for (const action of ['staff.enrols_again', 'staff.invited_again'])
    expect(trail.find(line => line.action === action)?.body.rows).toEqual(
      expect.arrayContaining([expect.arrayContaining(['alert'])]),
    )
  const renewed = await renewInvitation(study.administrator, { studyId: study.id, staffId: person.staffId })
  await accept(renewed.token, 'otters under the old bridge')
  expect(await told(await signedIn(person.staffId), person)).toContain('you_enrol_again')

  const { staffId } = await anInvitation(study)
  await renewInvitation(study.administrator, { studyId: study.id, staffId })
  expect(await told(study.investigator, { staffId })).toEqual([])
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
})
