import { sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { alertsOf } from '@/lib/messages/alerts-of'
import { confirmSigner, readWaitingSigners } from '@/lib/signing/confirm-signer'
import { signingWaits } from '@/lib/signing/known-signer'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import type { WaitingSigner } from '@/lib/trial/people/signer-repository'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { anInvitation, aWaitingSigner } from '@/tests/support/newcomer'
import { address } from '@/tests/support/note-makers'
import { pastLib } from '@/tests/support/past-lib'
import { accept, password, signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
/** Investigators of one site each. */
let here: Actor
let elsewhere: Actor
test.beforeEach(async () => {
  study = await aStudy()
  here = await aColleague(study, 'investigator')
  elsewhere = await aColleague(study, 'investigator', study.otherSiteId)
})

const confirm = (by: Actor, { staffId, since }: WaitingSigner) =>
  confirmSigner(by, { studyId: study.id, staffId, since, password }, address)
const past = ({ staffId }: Actor, waiting: WaitingSigner) =>
  sql`insert into signer_confirmation (id, study_id, staff_id, enrolled_at, by)
    values (gen_random_uuid(), ${study.id}, ${waiting.staffId}, ${waiting.since}, ${staffId})`
const isHeldFrom = async (who: Actor, waiting: WaitingSigner) => {
  expect(await readWaitingSigners(who, study.id)).not.toContainEqual(waiting)
  await expect(confirm(who, waiting)).rejects.toMatchObject({ code: 'not_found' })
  expect(await pastLib(who, past(who, waiting))).toBe('42501')
}
const isTold = async (who: Actor, { staffId }: WaitingSigner) =>
  (await alertsOf(who)).some(({ kind, subjectId }) => kind === 'signer_waits' && subjectId === staffId)
const saidBy = async ({ staffId }: WaitingSigner) =>
  (await trailOf(staffId)).filter(({ action }) => action === 'signer.confirmed').map(({ actor }) => actor)
const grant = (staffId: string, siteId: string | null, role: 'therapist' | 'investigator') =>
  grantMembership(study.administrator, { studyId: study.id, siteId, staffId, role })
const withoutWhole = () =>
  endMembership(study.administrator, { reason: 'left', membershipId: study.investigator.memberships[0]?.id ?? '' })

test('who came in past their password is confirmed by an investigator of their site, never by one of another site, at either wall', async () => {
  const waiting = await aWaitingSigner(study)
  expect(await Promise.all([study.investigator, here, elsewhere].map(who => isTold(who, waiting)))).toEqual([
    ...[true, true, false],
  ])
  const words = await signingWaits(await signedIn(waiting.staffId), study.id)
  expect(words).toContain(here.name)
  await isHeldFrom(elsewhere, waiting)
  expect(await saidBy(waiting)).toEqual([])
  await confirm(here, waiting)
  expect(await saidBy(waiting)).toEqual([here.staffId])
})

test('of somebody at several sites, or of the whole study, it is said by who oversees all of them', async () => {
  const whole = await aWaitingSigner(study, 'therapist', null)
  const both = await aWaitingSigner(study)
  await grant(both.staffId, study.otherSiteId, 'therapist')
  for (const waiting of [whole, both]) {
    await isHeldFrom(here, waiting)
    await isHeldFrom(elsewhere, waiting)
    await confirm(study.investigator, waiting)
    expect(await saidBy(waiting)).toEqual([study.investigator.staffId])
  }
})

test('where no investigator oversees their site, a supervisor of it says so, and not the investigator of another', async () => {
  const waiting = await aWaitingSigner(study)
  const otherSupervisor = await aColleague(study, 'supervisor', study.otherSiteId)
  await isHeldFrom(study.supervisor, waiting)
  await withoutWhole()
  await endMembership(study.administrator, { reason: 'left', membershipId: here.memberships[0]?.id ?? '' })
  for (const who of [elsewhere, otherSupervisor]) await isHeldFrom(who, waiting)
  expect(await signingWaits(await signedIn(waiting.staffId), study.id)).toContain(
    `speak with ${study.supervisor.name}.`,
  )
  await confirm(study.supervisor, waiting)
  expect(await saidBy(waiting)).toEqual([study.supervisor.staffId])
})

test('who has long held the role elsewhere, and was given their site since the link, says it of nobody there', async () => {
  const { staffId, token } = await anInvitation(study)
  await accept(token)
  await passTime('8 days')
  await accept((await letEnrolAgain(study.administrator, { studyId: study.id, staffId })).token)
  const [waiting] = await readWaitingSigners(study.investigator, study.id)
  if (!waiting) throw new Error('Nobody waits.')
  await grant(elsewhere.staffId, study.siteId, 'investigator')
  await isHeldFrom(await signedIn(elsewhere.staffId), waiting)
  await confirm(await signedIn(here.staffId), waiting)
  expect(await saidBy(waiting)).toEqual([here.staffId])
})

test('lib alone lets nobody say so of a site that they do not oversee', () => {
  const { id: studyId, siteId, otherSiteId, therapist } = study
  const saysOf = (who: Actor, ...siteIds: (string | null)[]) =>
    mayTrial.confirmSigner(who, { studyId, staffId: therapist.staffId, siteIds })
  const places = [[siteId], [otherSiteId], [siteId, otherSiteId], [null], []]
  const said = [study.investigator, here, elsewhere, study.supervisor].map(who => places.map(at => saysOf(who, ...at)))
  expect(said).toEqual([
    [true, true, true, true, false],
    [true, false, false, false, false],
    [false, true, false, false, false],
    [true, false, false, false, false],
  ])
})
