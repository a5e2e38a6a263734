import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { startContact } from '@/lib/notes/begin/start-contact'
import { startNote } from '@/lib/notes/begin/start-note'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import { readDraft } from '@/lib/notes/draft/read-draft'
import { inAftercare } from '@/lib/review/in-aftercare'
import { deviationsToComplete } from '@/lib/trial/deviations/read-deviations'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { visitsOf } from '@/lib/trial/visits/visit-repository'
import { visitsDue } from '@/lib/trial/visits/visits-due'
import { item } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aNote, save, shown, sign } from '@/tests/support/note-makers'
import { sweepDepartures } from '@/tests/support/sweep-departures'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})
/** Those that stand in no schedule. */
const callsOf = ({ id, visits }: TestParticipant) =>
  asActor(study.therapist.staffId, async tx => {
    await findParticipant(tx, study.therapist, id)
    return (await visitsOf(tx, id)).filter(
      one => one.kind === 'contact_call' && !Object.values(visits).includes(one.id),
    )
  })
const call = (participant: TestParticipant, by = study.therapist) =>
  startContact(by, { participantId: participant.id, kind: 'contact_call' })

test('a call is a visit of today with its note, and both stand in the trail', async () => {
  const participant = await aParticipant(study)
  const { noteId } = await call(participant)
  const [visit, ...others] = await callsOf(participant)
  expect(others).toEqual([])
  expect(visit).toMatchObject({
    code: 'CALL3.8',
    state: 'planned',
    windowFrom: visit?.targetOn,
    windowTo: visit?.targetOn,
  })
  const started = {
    action: 'note.started',
    body: { kind: 'contact_call', definition: 'contact_call@4', visit: 'CALL3.8' },
  }
  expect((await trailOf(noteId)).map(({ action, body }) => ({ action, body }))).toMatchObject([started, started])
  expect(await trailOf(visit?.id ?? '')).toMatchObject([
    { chain: study.id, action: 'visit.added', body: { visit: 'CALL3.8', kind: 'contact_call', on: visit?.targetOn } },
  ])
})

test('a second click leads to the empty call; the next one is another call, and the other therapist has their own', async () => {
  const participant = await aParticipant(study)
  const [one, two] = await Promise.all([call(participant), call(participant)])
  expect(two).toEqual(one)
  expect((await call(participant, study.cotherapist)).noteId).not.toBe(one.noteId)
  await save(study.therapist, { id: one.noteId }, { modality: 'phone' })
  expect((await call(participant)).noteId).not.toBe(one.noteId)
  const codes = (await callsOf(participant)).map(({ code }) => code)
  expect(codes.sort()).toEqual(['CALL3.10', 'CALL3.8', 'CALL3.9'])
})

test('nobody outside the pair begins a call, and the database lets nobody else write its visit down', async () => {
  const participant = await aParticipant(study)
  await expect(call(participant, study.outsider)).rejects.toMatchObject({ code: 'not_found' })
  for (const by of [study.supervisor, study.coordinator])
    await expect(call(participant, by)).rejects.toMatchObject({ code: 'not_permitted' })
  expect(await callsOf(participant)).toEqual([])
})

test('“reached, nothing new” asks for nothing that is asked only when it is not so', async () => {
  const note = await aNote(study, { kind: 'contact_call' })
  const [from, to] = ['2026-03-12T09:30+01:00', '2026-03-12T09:40+01:00']
  const present = { person: study.therapist.staffId, role: 'lead', in: from, out: to }
  await save(study.therapist, note, {
    modality: 'phone',
    started_at: from,
    ended_at: to,
    [`staff_present.${item}`]: true,
    ...Object.fromEntries(Object.entries(present).map(([member, value]) => [`staff_present.${item}.${member}`, value])),
    late_reason: 'The line was down.',
    reached: 'nothing_new',
    risk_level: 'none',
    next_contact: '2026-03-13T18:00+01:00',
  })
  const { answers, fieldsOn } = await shown(study.therapist, note)
  expect(fieldsOn).toEqual(['late'])
  expect(leftBeforeSigning(definitionOf('contact_call@4', fieldsOn), answers)).toEqual([])
  expect(await sign(study.therapist, note)).toEqual({ status: 'signed' })
})

test('“something to record” opens anxiety and energy beside sleep and mood, and either may stay open', async () => {
  const note = await aNote(study, { kind: 'contact_call' })
  await save(study.therapist, note, { reached: 'something', anxiety: '7' })
  const { answers, fieldsOn } = await shown(study.therapist, note)
  const left = leftBeforeSigning(definitionOf('contact_call@4', fieldsOn), answers).map(({ field }) => field)
  expect(left).toEqual(expect.arrayContaining(['sleep_quality', 'mood']))
  expect(left).not.toContain('energy')
  expect(answers.anxiety).toBe('7')
  expect(Object.keys(definitionOf('contact_call@1').fields)).not.toContain('anxiety')
  const saved = (await trailOf(note.id)).at(-1)
  expect(saved).toMatchObject({ action: 'note.saved', actor: study.therapist.staffId })
  expect(JSON.stringify(saved?.body)).toContain('anxiety')
})

test('a click on the day of a planned call begins that call’s note, and a second call of the day is one of its own', async () => {
  const today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
  // MED1 was planned for three days ago: CALL1.2 is for today
  const enrolledOn = daysAfter(today, -31)
  const participant = await aParticipant(study, { consentOn: daysAfter(enrolledOn, -1), enrolledOn })
  const planned = async () =>
    (await inAftercare(study.therapist, study.id)).find(one => one.participantId === participant.id)
  expect(await planned()).toMatchObject({ session: null, planned: { code: 'CALL1.2', on: today }, lastCall: null })
  const visitOf = async ({ noteId }: { noteId: string }) =>
    (await trailOf(noteId)).flatMap(({ action, body }) => (action === 'note.started' ? [body.visit] : []))[0]
  const begun = await call(participant)
  expect(await visitOf(begun)).toBe('CALL1.2')
  expect(await callsOf(participant)).toEqual([])
  await save(study.therapist, { id: begun.noteId }, { modality: 'phone' })
  // yesterday's is open until today, and was never made
  expect(await planned()).toMatchObject({ planned: { code: 'CALL1.1' }, lastCall: today })
  expect(await visitOf(await call(participant, study.cotherapist))).toBe('CALL1.1')
  expect((await planned())?.planned ?? null).toBeNull()
  const third = await call(participant)
  expect([await visitOf(third), (await callsOf(participant)).length]).toEqual(['CALL1.8', 1])
  const { noteId } = await startNote(study.therapist, { visitId: participant.visits['CALL1.3'] ?? '' })
  expect(await visitOf({ noteId })).toBe('CALL1.3')
  expect((await visitsDue(study.therapist, study.id)).filter(({ kind }) => kind === 'contact_call')).toEqual([])
  await sweepDepartures()
  expect(
    (await deviationsToComplete(study.therapist, study.id)).filter(one => one.visitCode.startsWith('CALL')),
  ).toEqual([])
})

test('calls go by the day on which a session was held, before its note is signed, and by none that did not take place', async () => {
  const today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
  const enrolledOn = daysAfter(today, -26)
  const participant = await aParticipant(study, { consentOn: daysAfter(enrolledOn, -1), enrolledOn })
  // MED1 is planned for the day after tomorrow
  const session = await aNote(study, { kind: 'session', participant })
  const said = async () =>
    (await inAftercare(study.therapist, study.id)).find(one => one.participantId === participant.id)
  expect(await said()).toBeUndefined()
  await save(study.therapist, session, { started_at: `${daysAfter(today, -1)}T09:30+01:00` })
  expect(await said()).toMatchObject({ session: { code: 'MED1', daysSince: 1 } })
  const { noteId } = await call(participant)
  await save(study.therapist, { id: noteId }, { started_at: `${today}T09:30+01:00` })
  expect((await shown(study.therapist, { id: noteId })).answers.days_since_session, 'as Today says').toBe('1')
  expect((await readDraft(study.therapist, { noteId })).found, 'for the page that is open').toEqual({
    days_since_session: '1',
  })
  expect((await callsOf(participant)).map(({ code }) => code)).toEqual(['CALL1.8'])
  await save(study.therapist, session, { start_decision: 'did_not_take_place' })
  expect(await said()).toBeUndefined()

  const enrolled = daysAfter(today, -31)
  const other = await aParticipant(study, { consentOn: daysAfter(enrolled, -1), enrolledOn: enrolled })
  const waits = async () => (await inAftercare(study.therapist, study.id)).some(one => one.participantId === other.id)
  const unheld = await aNote(study, { kind: 'session', participant: other })
  expect(await waits()).toBe(true)
  await save(study.therapist, unheld, { start_decision: 'did_not_take_place' })
  expect(await waits()).toBe(false)
  const rung = await call(other)
  expect((await callsOf(other)).map(({ code }) => code)).toEqual(['CALL0.1'])
  const visitIn = ({ action, body }: { action: string; body: Record<string, unknown> }) =>
    action === 'note.started' ? [body.visit] : []
  expect((await trailOf(rung.noteId)).flatMap(visitIn)).toEqual(['CALL0.1', 'CALL0.1'])
})

test('whose session was lately is offered a call, with the last one that is noted', async () => {
  expect(await inAftercare(study.therapist, study.id)).toEqual([])
  await expect(inAftercare(study.outsider, '01890a5d-0000-7000-8000-0000000000ff')).rejects.toMatchObject({
    code: 'not_found',
  })
})
