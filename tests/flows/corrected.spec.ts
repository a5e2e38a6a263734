import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor, sqlState } from '@/db/work'
import { verifyTrail } from '@/lib/audit/verify'
import { signIn } from '@/lib/credentials/sign-in'
import { alertsOf } from '@/lib/messages/alerts-of'
import { running } from '@/lib/ops/running'
import { readRecord } from '@/lib/review/read-record'
import { correctStaff } from '@/lib/trial/people/correct-staff'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { readInvitations } from '@/lib/trial/people/read-invitations'
import { addSite } from '@/lib/trial/study/add-site'
import { correctSite, sitesOfKeptClock } from '@/lib/trial/study/correct-site'
import { readStudy } from '@/lib/trial/study/read-study'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer, anInvitation } from '@/tests/support/newcomer'
import { aSignedNote } from '@/tests/support/note-makers'
import { accept, signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const correct = (staffId: string, email: string, name: string, by = study.administrator) =>
  correctStaff(by, { studyId: study.id, staffId, email, name, reason: 'entered_wrongly' })
const anAddress = () => `${randomUUID().slice(0, 8)}@example.org`
const denied = (work: Promise<unknown>) => work.then(() => null, sqlState)

test('a corrected name is printed from then on, what was signed keeps its own, and the trail says before and after', async () => {
  const { staffId, token, email } = await anInvitation(study)
  await accept(token)
  const { id: studyId, siteId } = study
  const task = { task: 'write_and_sign', startsOn: '2000-01-01' } as const
  await grantDelegation(study.investigator, { studyId, siteId, staffId, ...task })
  const note = await aSignedNote({ ...study, therapist: await signedIn(staffId) })
  await correct(staffId, email, 'Rosalind Achterberg')
  const person = await signedIn(staffId)
  expect(person.name).toBe('Rosalind Achterberg')
  const { signatures } = await readRecord(study.supervisor, { noteId: note.id, studyId })
  expect(signatures.map(one => one.printedName)).toEqual(['New therapist'])
  expect((await trailOf(staffId)).find(({ action }) => action === 'staff.corrected')).toMatchObject({
    chain: 'system',
    actor: study.administrator.staffId,
    body: { reason: 'entered_wrongly', before: { name: 'New therapist' }, after: { name: 'Rosalind Achterberg' } },
  })
  const { rows } = await readTrail(study.administrator, { studyId })
  expect(rows.find(({ action }) => action === 'staff.corrected')?.sentence).toContain(
    'name from “New therapist” to “Rosalind Achterberg”',
  )
  expect((await alertsOf(person)).map(({ kind }) => kind)).toContain('account_corrected')
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
})

test('a corrected address is the one to sign in with at once, with the same password and factor', async () => {
  const person = await aNewcomer(study)
  const email = anAddress()
  await correct(person.staffId, email, 'New therapist')
  const entering = (as: string) =>
    signIn({ email: as, password: person.password, code: person.code(), address: randomUUID() })
  await expect(entering(person.email)).rejects.toMatchObject({ code: 'wrong_password' })
  await entering(email)
  const told = await alertsOf(study.investigator)
  expect(told.filter(one => one.subjectId === person.staffId).map(({ kind }) => kind)).toEqual(['address_corrected'])
  const once = [await aNewcomer(study), await aNewcomer(study)]
  const wanted = anAddress()
  const both = await Promise.allSettled(once.map(({ staffId }) => correct(staffId, wanted, 'New therapist')))
  const failed = both.filter(one => one.status === 'rejected').map(one => one.reason)
  expect(failed).toMatchObject([{ code: 'invalid', fields: { email: expect.any(String) } }])
  for (const taken of [study.rater.email, email.replace('example.org', 'demo.test'), person.email]) {
    const again = correct(person.staffId, taken, 'New therapist')
    if (taken === person.email) await again
    else await expect(again).rejects.toMatchObject({ code: 'invalid', fields: { email: expect.any(String) } })
  }
})

test('a link that was made for a wrong address ends with it', async () => {
  const { staffId, token } = await anInvitation(study)
  await correct(staffId, anAddress(), 'New therapist')
  await expect(accept(token)).rejects.toThrow('spent')
  const { invitations } = await readInvitations(study.administrator, study.id)
  expect(invitations.map(one => one.staffId)).not.toContain(staffId)
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
})

test('nobody corrects their own account, one of another study, or one that reaches into others', async () => {
  const other = await aStudy()
  const { administrator, rater } = study
  await expect(correct(administrator.staffId, anAddress(), 'Somebody')).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(correct(rater.staffId, rater.email, 'Somebody', study.investigator)).rejects.toMatchObject({
    code: 'not_permitted',
  })
  for (const one of [other.administrator, study.therapist])
    await expect(correct(rater.staffId, rater.email, 'Somebody', one)).rejects.toMatchObject({ code: 'not_found' })
})

test('a site’s name is corrected at any time, its clock only until a participant is there, at either wall', async () => {
  const { id: studyId, administrator, siteId } = study
  const added = await addSite(administrator, { studyId, code: 'EAST', name: 'Eats', timeZone: 'Europe/Oslo' })
  const right = { studyId, name: 'East', timeZone: 'Europe/Helsinki' }
  await correctSite(administrator, { ...right, ...added })
  expect((await trailOf(added.siteId)).at(-1)).toMatchObject({
    chain: studyId,
    action: 'site.corrected',
    body: { before: { name: 'Eats', timeZone: 'Europe/Oslo' }, after: { name: 'East', timeZone: 'Europe/Helsinki' } },
  })
  await aParticipant(study)
  expect(await sitesOfKeptClock(administrator, studyId)).toEqual([siteId])
  await expect(correctSite(administrator, { ...right, siteId })).rejects.toMatchObject({
    code: 'invalid',
    fields: { timeZone: expect.stringContaining('Add a site with the right time zone') },
  })
  await correctSite(administrator, { studyId, siteId, name: 'North Hospital', timeZone: 'Europe/Amsterdam' })
  const { sites } = await readStudy(administrator, studyId)
  expect(sites.find(({ id }) => id === siteId)).toMatchObject({ name: 'North Hospital', timeZone: 'Europe/Amsterdam' })
  const past = sql`update site set time_zone = 'UTC' where id = ${siteId} returning id`
  const tried = (by: string) => asActor(by, tx => tx.execute(past))
  expect(await denied(tried(administrator.staffId))).toBe('VG011')
  expect((await tried(study.investigator.staffId)) as unknown).toMatchObject({ rows: [] })
  for (const by of [study.investigator, study.coordinator])
    await expect(correctSite(by, { ...right, siteId })).rejects.toMatchObject({ code: 'not_permitted' })
})
