import { asActor } from '@/db/work'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import { startContact } from '@/lib/notes/start-contact'
import { inAftercare } from '@/lib/review/in-aftercare'
import { findParticipant } from '@/lib/trial/participant-repository'
import { visitsOf } from '@/lib/trial/visit-repository'
import { item } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aNote, save, shown, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})
const callsOf = ({ id }: TestParticipant) =>
  asActor(study.therapist.staffId, async tx => {
    await findParticipant(tx, study.therapist, id)
    return (await visitsOf(tx, id)).filter(({ kind }) => kind === 'contact_call')
  })
const call = (participant: TestParticipant, by = study.therapist) =>
  startContact(by, { participantId: participant.id, kind: 'contact_call' })

test('a call is a visit of today with its note, and both stand in the trail', async () => {
  const participant = await aParticipant(study)
  const { noteId } = await call(participant)
  const [visit, ...others] = await callsOf(participant)
  expect(others).toEqual([])
  expect(visit).toMatchObject({
    code: 'CALL3.1',
    state: 'planned',
    windowFrom: visit?.targetOn,
    windowTo: visit?.targetOn,
  })
  const started = {
    action: 'note.started',
    body: { kind: 'contact_call', definition: 'contact_call@1', visit: 'CALL3.1' },
  }
  expect((await trailOf(noteId)).map(({ action, body }) => ({ action, body }))).toMatchObject([started, started])
  expect(await trailOf(visit?.id ?? '')).toMatchObject([
    { chain: study.id, action: 'visit.added', body: { visit: 'CALL3.1', kind: 'contact_call', on: visit?.targetOn } },
  ])
})

test('a second click leads to the empty call; the next one is another call, and the other therapist has their own', async () => {
  const participant = await aParticipant(study)
  const [one, two] = await Promise.all([call(participant), call(participant)])
  expect(two).toEqual(one)
  expect((await call(participant, study.cotherapist)).noteId).not.toBe(one.noteId)
  await save(study.therapist, { id: one.noteId }, { modality: 'phone' })
  expect((await call(participant)).noteId).not.toBe(one.noteId)
  expect((await callsOf(participant)).map(({ code }) => code)).toEqual(['CALL3.1', 'CALL3.2', 'CALL3.3'])
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
  expect(leftBeforeSigning(definitionOf('contact_call@1', fieldsOn), answers)).toEqual([])
  expect(await sign(study.therapist, note)).toEqual({ status: 'signed' })
})

test('whose session was lately is offered a call, with the last one that is noted', async () => {
  expect(await inAftercare(study.therapist, study.id)).toEqual([])
  await expect(inAftercare(study.outsider, '01890a5d-0000-7000-8000-0000000000ff')).rejects.toMatchObject({
    code: 'not_found',
  })
})
