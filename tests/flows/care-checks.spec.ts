import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { askCareCheck } from '@/lib/care/ask-care-check'
import { careChecksDue } from '@/lib/care/care-checks-due'
import { keepCareCheck, keepCareCheckInput } from '@/lib/care/keep-care-check'
import { listCareChecks } from '@/lib/care/list-care-checks'
import { offerCareCheck } from '@/lib/care/offer-care-check'
import { readCareCheck } from '@/lib/care/read-care-check'
import { daysAfter } from '@/lib/clock/day-start'
import { alertsOf } from '@/lib/messages/alerts-of'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { endMembership } from '@/lib/trial/people/end-membership'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { answeredAlone, aSessionOf, askedBy, careHanded, said, session } from '@/tests/support/care-makers'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { save, type TestNote } from '@/tests/support/note-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
let note: TestNote
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  note = await aSessionOf(study, participant)
})

const list = async (actor: Actor) => (await listCareChecks(actor, study.id)).checks
const read = (actor: Actor, checkId: string) => readCareCheck(actor, { studyId: study.id, checkId })
const raisedTo = async (actor: Actor) => (await alertsOf(actor)).filter(({ kind }) => kind === 'care_check_raised')
const present = (actor: Actor, item = randomUUID()) =>
  save(study.therapist, note, { [`staff_present.${item}`]: true, [`staff_present.${item}.person`]: actor.staffId })
const canary = 'It felt rushed, and nobody looked at me'

test('where nobody could read an answer, nothing is asked', async () => {
  await present(study.investigator)
  const { memberships = [] } =
    (await peopleOfStudy(study.administrator, study.id)).find(({ id }) => id === study.safetyOfficer.staffId) ?? {}
  await endMembership(study.administrator, { reason: 'left', membershipId: memberships[0]?.id ?? '' })
  await expect(careHanded(study.therapist, participant)).rejects.toMatchObject({ code: 'not_now' })
})

test('it is asked by somebody who was not in the session, who can’t read it again', async () => {
  for (const one of [study.therapist, study.cotherapist])
    await expect(askedBy(one, participant, said())).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(askedBy(study.monitor, participant, said())).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(askedBy(study.outsider, participant, said())).rejects.toMatchObject({ code: 'not_found' })
  const id = await askedBy(study.coordinator, participant, said({ treatment: 'another_person' }))
  await expect(read(study.coordinator, id)).rejects.toMatchObject({ code: 'not_found' })
  const seen = await asActor(study.coordinator.staffId, tx =>
    tx.execute(sql`select id from care_check union all select id from data_key where purpose = 'care'`),
  )
  expect((seen as unknown as { rows: unknown[] }).rows).toEqual([])
  expect(await read(study.investigator, id)).toMatchObject({
    askedByName: expect.stringContaining('coordinator'),
    content: { answers: { treatment: 'another_person' } },
  })
  const own = await askedBy(study.investigator, participant, said({ treatment: 'yes' }))
  expect((await raisedTo(study.investigator)).map(({ subjectId }) => subjectId)).toEqual([id])
  expect((await raisedTo(study.safetyOfficer)).map(({ subjectId }) => subjectId).sort()).toEqual([id, own].sort())
})

test('what somebody asked is kept once, however often the screen sends it', async () => {
  const [id, twice] = [randomUUID(), { visitId: session(participant), answers: said({ treatment: 'yes' }) }]
  for (let sent = 0; sent < 2; sent++) await askCareCheck(study.coordinator, { ...twice, id })
  expect(await list(study.investigator)).toMatchObject([{ id, standing: 'raised' }])
  expect(await raisedTo(study.safetyOfficer)).toHaveLength(1)
  expect((await trailOf(participant.id)).filter(({ action }) => action === 'care_check.offered')).toHaveLength(1)
})

test('it is due from the day after a session that took place, for the office and not for the pair, until it is offered', async () => {
  expect(await careChecksDue(study.coordinator, study.id)).toMatchObject([
    { participantCode: participant.code, visitCode: 'MED1', day: 2, isLate: false },
  ])
  expect(await careChecksDue(study.investigator, study.id)).toHaveLength(1)
  for (const one of [study.therapist, study.supervisor, study.safetyOfficer])
    expect(await careChecksDue(one, study.id)).toEqual([])
  const late = await aParticipant(study)
  await aSessionOf(study, late, 4)
  const today = await aParticipant(study)
  await aSessionOf(study, today, 0)
  const notHeld = await aParticipant(study)
  const unheld = await aSessionOf(study, notHeld, 2)
  await save(study.therapist, unheld, { start_decision: 'did_not_take_place' })
  await aParticipant(study)
  expect(await careChecksDue(study.coordinator, study.id)).toMatchObject([
    { participantCode: late.code, day: 5, isLate: true },
    { participantCode: participant.code },
  ])
  for (const one of [today, notHeld])
    await expect(careHanded(study.therapist, one)).rejects.toMatchObject({ code: 'not_now' })
  await answeredAlone(study.therapist, late, null)
  await careHanded(study.coordinator, participant)
  expect(await careChecksDue(study.coordinator, study.id)).toEqual([])
  expect((await trailOf(late.id)).at(-1)).toMatchObject({
    ...{ chain: study.id, action: 'care_check.offered', actor: study.therapist.staffId },
    body: { visit: 'MED1', day: 5 },
  })
})

test('its day goes by when the session was held, as soon as its note says so', async () => {
  const early = await aParticipant(study)
  const begun = await aSessionOf(study, early, 4)
  const { today } = await participantPage(study.coordinator, { studyId: study.id, participantId: early.id })
  await save(study.therapist, begun, { started_at: `${daysAfter(today, -2)}T09:30+01:00` })
  const due = async () =>
    (await careChecksDue(study.coordinator, study.id)).find(one => one.participantCode === early.code)
  expect(await due()).toMatchObject({ day: 3, sessionOn: daysAfter(today, -2) })
  await save(study.therapist, begun, { started_at: `${today}T00:00+01:00` }, 1)
  expect(await due()).toBeUndefined()
  await save(study.therapist, begun, { started_at: null }, 2)
  expect(await due()).toMatchObject({ day: 5 })
})

test('what is sent twice is kept once; nobody else answers it, and what does not belong there is named', async () => {
  const { actor, formId } = await careHanded(study.therapist, participant)
  const id = randomUUID()
  for (const answers of [said({ touch: 'mixed' }), said({ touch: 'as_wanted' })])
    await keepCareCheck(actor, { formId, id, answers })
  expect(await list(study.investigator)).toMatchObject([{ id, standing: 'raised' }])
  const another = { formId, id: randomUUID(), answers: said() }
  await expect(keepCareCheck(study.cotherapist, another)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(keepCareCheck(study.outsider, another)).rejects.toMatchObject({ code: 'not_found' })
  const stranger = said({ treatment: 'yes', about: [study.supervisor.staffId] })
  await expect(keepCareCheck(actor, { ...another, answers: stranger })).rejects.toMatchObject({
    ...{ code: 'invalid', fields: { about: expect.any(String) } },
  })
  const fits = (answers: object) =>
    keepCareCheckInput.safeParse({ ...another, answers: { ...said(), ...answers } }).success
  expect(fits({ treatment: 'sometimes' })).toBe(false)
  expect(fits({ treatmentWords: 'x'.repeat(4001) })).toBe(false)
  expect(fits({ touchWords: 'half \\ud83d'.replace('\\ud83d', '\ud83d') })).toBe(false)
  expect(fits({ touch: 'declined' })).toBe(true)
  await expect(
    offerCareCheck(await signedIn(study.supervisor.staffId), { visitId: session(participant) }),
  ).rejects.toMatchObject({
    code: 'not_permitted',
  })
})

test('words and names that the answer does not ask for are not kept', async () => {
  const taken = said({ treatment: 'nothing', treatmentWords: canary, about: [study.therapist.staffId] })
  const id = await askedBy(study.coordinator, participant, taken)
  expect((await read(study.investigator, id)).content.answers).toEqual(said({ treatment: 'nothing' }))
})
