import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { startNote } from '@/lib/notes/begin/start-note'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { endCareTeam } from '@/lib/trial/participants/end-care-team'
import { findParticipants } from '@/lib/trial/participants/find-participants'
import { participantList } from '@/lib/trial/participants/participant-list'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { possibleCarers } from '@/lib/trial/participants/possible-carers'
import { planVisits } from '@/lib/trial/visits/plan-visits'
import { setParticipantDates } from '@/lib/trial/visits/set-participant-dates'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, somebody, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const everybody = [
  'therapist',
  'cotherapist',
  'sessionStaff',
  'supervisor',
  'investigator',
  'coordinator',
  'dataManager',
  'monitor',
  'rater',
  'safetyOfficer',
  'administrator',
  'outsider',
] as const
const pageOf = (actor: Actor, participantId: string) => participantPage(actor, { studyId: study.id, participantId })
const seenBy = async (person: (typeof everybody)[number]) =>
  (await participantList(study[person], { studyId: study.id })).participants.map(one => one.id)

test('a participant is added by the coordinator of the site, and the trail has no more of them than code and days', async () => {
  const participant = await aParticipant(study)
  const [added] = await trailOf(participant.id)
  expect(added).toMatchObject({
    chain: study.id,
    action: 'participant.added',
    actor: study.coordinator.staffId,
    body: { code: participant.code, consentOn: '2026-01-05', enrolledOn: '2026-01-06' },
  })
  const rows = added?.body.rows as string[][]
  expect(rows.map(([table]) => table).sort()).toEqual(['data_key', 'identity', 'identity', 'identity', 'participant'])
})

test('nobody else adds a participant, and nobody for another site', async () => {
  for (const person of everybody.filter(one => one !== 'coordinator'))
    await expect(addParticipant(study[person], somebody(study, 'P-NO'))).rejects.toMatchObject({
      code: 'not_permitted',
    })
  const elsewhere = somebody({ id: study.id, siteId: study.otherSiteId }, 'P-NO')
  await expect(addParticipant(study.coordinator, elsewhere)).rejects.toMatchObject({ code: 'not_permitted' })
})

test('the wall lets nobody else write a participant either', async () => {
  for (const person of everybody.filter(one => one !== 'coordinator')) {
    const written = asActor(study[person].staffId, tx =>
      tx.execute(sql`insert into participant (id, study_id, site_id, code, consent_on, enrolled_on)
        values (${randomUUID()}, ${study.id}, ${study.siteId}, 'P-WALL', '2026-01-01', '2026-01-01')`),
    )
    await expect(written, person).rejects.toMatchObject({ cause: { code: '42501' } })
  }
})

test('a code is used once in a study, and nobody is enrolled on a day to come', async () => {
  const { code } = await aParticipant(study)
  await expect(addParticipant(study.coordinator, somebody(study, code))).rejects.toMatchObject({
    fields: { code: expect.any(String) },
  })
  const early = { ...somebody(study, 'P-EARLY'), enrolledOn: '2190-01-01' }
  await expect(addParticipant(study.coordinator, early)).rejects.toMatchObject({
    fields: { enrolledOn: expect.any(String) },
  })
})

test('therapists find the participants in their care, the site’s others all of the site’s, the rest none; the wall agrees', async () => {
  const own = await aParticipant(study)
  const { participantId: uncared } = await addParticipant(
    study.coordinator,
    somebody(study, `P-${randomUUID().slice(0, 8)}`),
  )
  for (const person of everybody) {
    const ids = await seenBy(person)
    const inCare = ['therapist', 'cotherapist'].includes(person)
    const ofSite = ['supervisor', 'investigator', 'coordinator', 'monitor'].includes(person)
    expect([ids.includes(own.id), ids.includes(uncared)], person).toEqual([inCare || ofSite, ofSite])
    const { rows } = (await asActor(study[person].staffId, tx =>
      tx.execute(sql`select id from participant order by code`),
    )) as unknown as { rows: { id: string }[] }
    expect(rows.map(row => row.id).sort(), person).toEqual([...ids].sort())
    if (!ids.includes(own.id)) await expect(pageOf(study[person], own.id)).rejects.toMatchObject({ code: 'not_found' })
  }
  for (const person of ['exMember', 'suspended', 'notYetStarted'] as const)
    await expect(participantList(study[person], { studyId: study.id })).rejects.toMatchObject({ code: 'not_found' })
})

test('the list goes page by page in the order of codes, each participant once', async () => {
  const { coordinator, id: studyId, ...rest } = await aStudy()
  for (let n = 0; n < 53; n++)
    await addParticipant(coordinator, somebody({ id: studyId, siteId: rest.siteId }, `P${String(n).padStart(3, '0')}`))
  const first = await participantList(coordinator, { studyId })
  expect(first.next).toBe('P049')
  const second = await participantList(coordinator, { studyId, after: first.next ?? '' })
  expect(second.next).toBeNull()
  const codes = [...first.participants, ...second.participants].map(one => one.code)
  expect(codes).toEqual([...new Set(codes)].sort())
  expect(codes).toHaveLength(53)
  const found = await findParticipants(coordinator, { studyId, by: 'code', term: 'p05' })
  expect(found.map(one => one.code)).toEqual(['P050', 'P051', 'P052'])
})

test('the course of care shows every visit with the state of its note, and the look at it is recorded once', async () => {
  const participant = await aParticipant(study)
  const { noteId } = await startNote(study.therapist, { visitId: participant.visits.PREP1 ?? '' })
  const page = await pageOf(study.therapist, participant.id)
  await pageOf(study.therapist, participant.id)
  expect(page.participant.team.map(one => [one.role, one.staffId])).toEqual([
    ['therapist', study.therapist.staffId],
    ['cotherapist', study.cotherapist.staffId],
  ])
  expect(page.visits.map(visit => visit.code)).toHaveLength(38)
  expect(page.visits[0]).toMatchObject({ code: 'PREP1', note: { id: noteId, status: 'draft' } })
  expect(page.visits[1]?.note).toBeNull()
  expect((await pageOf(study.coordinator, participant.id)).visits[0]?.note).toBeNull()
  const views = (await trailOf(participant.id)).filter(line => line.action === 'participant.viewed')
  expect(views.map(view => view.actor)).toEqual([study.therapist.staffId, study.coordinator.staffId])
})

test('a participant’s page is not found under another study', async () => {
  const { id: participantId } = await aParticipant(study)
  const other = await aStudy()
  const asked = { studyId: other.id, participantId }
  await expect(participantPage(study.coordinator, asked)).rejects.toMatchObject({ code: 'not_found' })
})

test('a pair cares for a participant: one in each part, each holding that role at the site', async () => {
  const { id: participantId } = await aParticipant(study)
  const assign = (person: (typeof everybody)[number], role: 'therapist' | 'cotherapist' | 'session_staff') =>
    assignCareTeam(study.investigator, { participantId, staffId: study[person].staffId, role })
  await expect(assign('therapist', 'cotherapist')).rejects.toMatchObject({ code: 'not_now' })
  await expect(assign('sessionStaff', 'therapist')).rejects.toMatchObject({ code: 'invalid' })
  await expect(assign('outsider', 'session_staff')).rejects.toMatchObject({ code: 'invalid' })
  const staffId = study.sessionStaff.staffId
  expect(await possibleCarers(study.coordinator, participantId)).toMatchObject([{ staffId, roles: ['session_staff'] }])
  const { assignmentId } = await assign('sessionStaff', 'session_staff')
  expect(await seenBy('sessionStaff')).toContain(participantId)
  await endCareTeam(study.coordinator, { assignmentId })
  expect(await seenBy('sessionStaff')).not.toContain(participantId)
  expect((await trailOf(assignmentId)).map(line => line.action)).toEqual(['care_team.assigned', 'care_team.ended'])
})

test('whose care has ended does not find the participant any more, on either wall', async () => {
  const { id: participantId } = await aParticipant(study)
  const page = await pageOf(study.coordinator, participantId)
  const lead = page.participant.team.find(one => one.role === 'therapist')
  await endCareTeam(study.coordinator, { assignmentId: lead?.assignmentId ?? '' })
  await expect(pageOf(study.therapist, participantId)).rejects.toMatchObject({ code: 'not_found' })
  const { rows } = (await asActor(study.therapist.staffId, tx =>
    tx.execute(sql`select id from visit where participant_id = ${participantId}`),
  )) as unknown as { rows: object[] }
  expect(rows).toEqual([])
})

test('the course is planned once, by the coordinator', async () => {
  const { id: participantId } = await aParticipant(study)
  await expect(planVisits(study.coordinator, { participantId })).rejects.toMatchObject({ code: 'not_now' })
  await expect(planVisits(study.therapist, { participantId })).rejects.toMatchObject({ code: 'not_permitted' })
  expect((await trailOf(participantId)).at(1)).toMatchObject({ action: 'visits.planned', body: { visits: 38 } })
})

test('days of consent and enrolment are corrected with a reason, and what they were stays in the trail', async () => {
  const { id: participantId } = await aParticipant(study)
  const dates = { consentOn: '2026-01-04', enrolledOn: '2026-01-06' }
  await setParticipantDates(study.coordinator, { participantId, ...dates, reason: 'The form was signed a day earlier' })
  expect((await pageOf(study.coordinator, participantId)).participant).toMatchObject(dates)
  expect((await trailOf(participantId)).at(-2)).toMatchObject({
    action: 'participant.changed',
    body: { before: { consentOn: '2026-01-05' }, after: dates },
  })
})
