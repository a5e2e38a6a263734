import { randomUUID } from 'node:crypto'
import { asActor } from '@/db/work'
import { findActor } from '@/lib/access/actor-repository'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { inviteStaff } from '@/lib/trial/people/invite-staff'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { renewInvitation } from '@/lib/trial/people/renew-invitation'
import { resumeMembership } from '@/lib/trial/people/resume-membership'
import { resumeStaff } from '@/lib/trial/people/resume-staff'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { addSite } from '@/lib/trial/study/add-site'
import { readStudy } from '@/lib/trial/study/read-study'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { accept, signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const newcomer = (changes = {}) => ({
  studyId: study.id,
  siteId: study.siteId,
  email: `${randomUUID()}@example.org`,
  name: 'A Newcomer',
  role: 'therapist' as const,
  ...changes,
})
const nobodyElse = [
  'therapist',
  'supervisor',
  'coordinator',
  'dataManager',
  'monitor',
  'rater',
  'safetyOfficer',
] as const
const membershipOf = async (staffId: string) => {
  const person = (await peopleOfStudy(study.administrator, study.id)).find(one => one.id === staffId)
  const [held] = person?.memberships ?? []
  if (!held) throw new Error('This person holds nothing here.')
  return held
}

test('a study is founded with its sites, its settings and an administrator, and both trails say so', async () => {
  expect(await readStudy(study.therapist, study.id)).toMatchObject({
    settings: { leadLabel: 'Lead therapist', secondLabel: 'Second therapist', countersignHours: 72 },
    sites: [
      { code: 'NORTH', timeZone: 'Europe/Amsterdam' },
      { code: 'SOUTH', timeZone: 'America/Vancouver' },
    ],
  })
  expect(await trailOf(study.id)).toMatchObject([{ chain: study.id, action: 'study.founded', actor: null }])
  expect((await trailOf(study.administrator.staffId))[0]).toMatchObject({ chain: 'system', action: 'staff.invited' })
})

test('the pages of a person go by the clock of their site, and by UTC where their sites have several', async () => {
  expect(await readStudy(study.therapist, study.id)).toMatchObject({ zone: 'Europe/Amsterdam' })
  expect(await readStudy(study.outsider, study.id)).toMatchObject({ zone: 'America/Vancouver' })
  expect(await readStudy(study.dataManager, study.id)).toMatchObject({ zone: 'UTC' })
})

test('a study is not found by whoever holds no role in it, nor by an id that is none', async () => {
  const other = await aStudy()
  for (const id of [study.id, 'nonsense', randomUUID()])
    await expect(readStudy(other.administrator, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(inviteStaff(other.administrator, newcomer())).rejects.toMatchObject({ code: 'not_found' })
  await expect(readStudy(study.exMember, study.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('an invitation gives a role and a link whose token is nowhere in the database', async () => {
  const { staffId, membershipId, token } = await inviteStaff(study.administrator, newcomer())
  expect(await membershipOf(staffId)).toMatchObject({ id: membershipId, role: 'therapist', hold: 'now' })
  expect(await trailOf(staffId)).toMatchObject([{ chain: 'system', action: 'staff.invited' }])
  expect(await trailOf(membershipId)).toMatchObject([{ chain: study.id, action: 'membership.granted' }])
  expect(await wholeDatabase()).not.toContain(token)
})

test('a link that was lost is made anew until the person has accepted', async () => {
  const { staffId } = await inviteStaff(study.administrator, newcomer({ email: `${randomUUID()}@demo.test` }))
  const person = { studyId: study.id, staffId }
  await expect(renewInvitation(study.investigator, person)).rejects.toMatchObject({ code: 'not_permitted' })
  const { token } = await renewInvitation(study.administrator, person)
  await accept(token)
  expect((await signedIn(staffId)).memberships).toHaveLength(1)
  await expect(renewInvitation(study.administrator, person)).rejects.toMatchObject({ code: 'not_now' })
  expect((await trailOf(staffId)).map(line => line.action)).toContain('staff.invited_again')
})

test('an address that has an account is refused, also where the inviting administrator can’t see it', async () => {
  const other = await aStudy()
  await expect(
    inviteStaff(other.administrator, newcomer({ studyId: other.id, siteId: other.siteId, email: study.rater.email })),
  ).rejects.toMatchObject({
    code: 'invalid',
    fields: { email: expect.stringContaining('account') },
  })
})

test('nobody but the administrator invites, adds sites, or suspends', async () => {
  const { staffId } = study.cotherapist
  for (const person of [...nobodyElse, 'investigator' as const]) {
    await expect(inviteStaff(study[person], newcomer())).rejects.toMatchObject({ code: 'not_permitted' })
    const site = { studyId: study.id, code: 'EAST', name: 'East', timeZone: 'Europe/Oslo' }
    await expect(addSite(study[person], site)).rejects.toMatchObject({ code: 'not_permitted' })
    await expect(suspendStaff(study[person], { studyId: study.id, staffId })).rejects.toMatchObject({
      code: person === 'investigator' ? 'not_permitted' : 'not_found',
    })
  }
})

test('a second site of the same code is refused, another is added', async () => {
  const site = { studyId: study.id, code: 'NORTH', name: 'North again', timeZone: 'Europe/Oslo' }
  await expect(addSite(study.administrator, site)).rejects.toMatchObject({
    code: 'invalid',
    fields: { code: expect.any(String) },
  })
  const { siteId } = await addSite(study.administrator, { ...site, code: 'EAST' })
  expect(await trailOf(siteId)).toMatchObject([{ action: 'site.added', chain: study.id }])
})

test('the investigator lets a study monitor in at their own site, for days that end', async () => {
  const { staffId } = await aColleague(study, 'therapist')
  const grant = { studyId: study.id, siteId: study.siteId, staffId, role: 'monitor' as const }
  const days = { startsOn: '2026-02-01', endsOn: '2190-02-03' }
  await expect(grantMembership(study.investigator, grant)).rejects.toMatchObject({
    fields: { endsOn: expect.any(String) },
  })
  const ofOneSite = await aColleague(study, 'investigator')
  const elsewhere = [{ siteId: study.otherSiteId }, { siteId: null }, { role: 'therapist' as const }]
  for (const change of elsewhere) await refused(grantMembership(ofOneSite, { ...grant, ...days, ...change }))
  const { membershipId } = await grantMembership(study.investigator, { ...grant, ...days })
  expect(await trailOf(membershipId)).toMatchObject([
    {
      action: 'membership.granted',
      actor: study.investigator.staffId,
      body: { role: 'monitor', startsAt: '2026-01-31T23:00:00.000000Z', endsAt: '2190-02-03T23:00:00.000000Z' },
    },
  ])
  for (const person of nobodyElse)
    await expect(grantMembership(study[person], { ...grant, ...days })).rejects.toMatchObject({ code: 'not_permitted' })
})

const refused = (deed: Promise<unknown>) => expect(deed).rejects.toMatchObject({ code: 'not_permitted' })
const end = (membershipId: string) => endMembership(study.administrator, { reason: 'left', membershipId })

test('a role counts from its start to its end and never while suspended', async () => {
  for (const person of ['exMember', 'suspended', 'notYetStarted'] as const)
    expect(study[person].memberships).toEqual([])
  const { id: membershipId } = await membershipOf(study.suspended.staffId)
  const pause = () => suspendMembership(study.administrator, { membershipId, reason: 'away' })
  await expect(pause()).rejects.toMatchObject({ code: 'not_now' })
  await resumeMembership(study.administrator, { membershipId })
  expect((await signedIn(study.suspended.staffId)).memberships).toHaveLength(1)
  await pause()
  await end(membershipId)
  await expect(end(membershipId)).rejects.toMatchObject({ code: 'not_now' })
  expect((await signedIn(study.suspended.staffId)).memberships).toEqual([])
  const told = await trailOf(membershipId)
  const actions = told.map(({ action, body }) => action.replace('membership.', '') + (body.reason ?? ''))
  expect(actions).toEqual(['granted', 'suspendedaway', 'resumed', 'suspendedaway', 'endedleft'])
})

test('an administrator ends nobody’s role but others’, so one always remains', async () => {
  const { id: membershipId } = await membershipOf(study.administrator.staffId)
  await refused(end(membershipId))
  await refused(suspendMembership(study.administrator, { membershipId, reason: 'away' }))
  const themselves = { studyId: study.id, staffId: study.administrator.staffId }
  await expect(suspendStaff(study.administrator, themselves)).rejects.toMatchObject({ code: 'not_permitted' })
})

test('a suspended account is closed until it is resumed', async () => {
  const { staffId } = study.rater
  const present = () => asActor(staffId, tx => findActor(tx, staffId, null))
  await suspendStaff(study.administrator, { studyId: study.id, staffId })
  await expect(signedIn(staffId)).rejects.toThrow()
  expect(await present()).toBeNull()
  await resumeStaff(study.administrator, { studyId: study.id, staffId })
  expect(await present()).toMatchObject({ staffId, memberships: [{ role: 'rater' }] })
  expect((await trailOf(staffId)).map(line => line.action)).toEqual(
    expect.arrayContaining(['staff.suspended', 'staff.resumed']),
  )
})

test('who may do what is read by administrators and investigators alone', async () => {
  for (const reader of [study.administrator, study.investigator])
    expect((await peopleOfStudy(reader, study.id)).find(one => one.id === study.therapist.staffId)).toMatchObject({
      memberships: [{ role: 'therapist', hold: 'now' }],
      licences: [{ title: 'Licensed psychologist' }],
      delegations: [{ task: 'write_and_sign' }],
    })
  for (const person of nobodyElse)
    await expect(peopleOfStudy(study[person], study.id)).rejects.toMatchObject({ code: 'not_permitted' })
})
