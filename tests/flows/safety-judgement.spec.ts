import { randomUUID } from 'node:crypto'
import { enterForm } from '@/lib/measures/enter-form'
import { fillForm } from '@/lib/measures/fill-form'
import { tellOfConcerns } from '@/lib/measures/tell-of-concerns'
import { alertsOf } from '@/lib/messages/alerts-of'
import { startNote } from '@/lib/notes/begin/start-note'
import { readRecord } from '@/lib/review/read-record'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { handed } from '@/tests/support/measure-makers'
import { aNote, save, type TestNote } from '@/tests/support/note-makers'
import { aWatchedParticipant, entrustOwnKinds } from '@/tests/support/own-kinds'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const ended = { ended_at: '2026-02-01T10:30+01:00' }
const told = async (subject: string) =>
  (await alertsOf(study.supervisor)).filter(one => one.subjectId === subject).map(({ kind }) => kind)

/** The note of a first visit, begun. */
async function begun(participant: TestParticipant): Promise<TestNote> {
  const visitId = participant.visits.PREP1 ?? ''
  const { noteId } = await startNote(study.therapist, { visitId })
  return { id: noteId, kind: 'preparation', study, participant, visitId }
}
/** A PHQ-9 of that visit whose ninth answer asks for a judgement. */
async function concerning({ visits }: TestParticipant): Promise<string> {
  const asked = { visitId: visits.PREP1 ?? '', code: 'phq9', answeredOn: '2026-02-01' } as const
  return (await enterForm(study.therapist, { ...asked, answers: { phq9_9: '1' } })).formId
}

test('a judgement of moderate or high tells the supervisor as soon as it is saved, once; a lower one nobody', async () => {
  const note = await begun(await aParticipant(study))
  await save(study.therapist, note, { risk_level: 'low' })
  expect(await told(note.id)).toEqual([])
  await save(study.therapist, note, { risk_level: 'moderate' }, 1)
  await save(study.therapist, note, { risk_level: 'moderate' }, 2)
  expect(await told(note.id)).toEqual(['risk_judged'])
  await save(study.therapist, note, { risk_level: 'high' }, 3)
  expect(await told(note.id)).toEqual(['risk_judged', 'risk_judged'])
})

test('a C-SSRS result in the note tells the supervisor from the limit on that the protocol sets', async () => {
  const note = await begun(await aParticipant(study))
  await save(study.therapist, note, { 'cssrs.ideation': '3', 'cssrs.intensity': '25', 'cssrs.preparatory': 'no' })
  expect(await told(note.id)).toEqual([])
  const settings = { ...studySettings.parse({}), cssrsLimit: 3 }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  await save(study.therapist, note, { 'cssrs.ideation': '3' })
  expect(await told(note.id)).toEqual(['safety_limit'])
})

test('a boundary or safety concern of a session tells supervisor and investigator as soon as it says what it is about', async () => {
  const note = await aNote(study, { kind: 'session' })
  const item = `boundary_concerns.${randomUUID()}`
  await save(study.therapist, note, { [item]: true, [`${item}.what`]: 'He came back into the room late.' })
  expect(await told(note.id)).toEqual([])
  await save(study.therapist, note, { [`${item}.kind`]: 'boundary' })
  for (const person of [study.supervisor, study.investigator])
    expect((await alertsOf(person)).filter(one => one.subjectId === note.id)).toMatchObject([{ kind: 'room_concern' }])
  expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'note.saved' })
})

test('what worried the attendant of a night tells supervisor and investigator at once, with the note, and a night without a worry nobody', async () => {
  await entrustOwnKinds(study)
  const participant = await aWatchedParticipant(study)
  const night = await aNote(study, { kind: 'overnight', participant, by: study.sessionStaff })
  await save(study.sessionStaff, night, { concern: 'no' })
  expect(await told(night.id)).toEqual([])
  await save(study.sessionStaff, night, { concern: 'yes' }, 1)
  for (const person of [study.supervisor, study.investigator])
    expect((await alertsOf(person)).filter(one => one.subjectId === night.id)).toMatchObject([
      { kind: 'night_concern', chain: night.id, raisedBy: study.sessionStaff.staffId },
    ])
  expect((await trailOf(night.id)).at(-1)).toMatchObject({ action: 'note.saved', actor: study.sessionStaff.staffId })
  const { answers } = await readRecord(study.investigator, { noteId: night.id, studyId: study.id })
  expect(answers?.concern).toBe('yes')
})

test('a visit that is over without a judgement tells the supervisor once; one that was judged does not', async () => {
  const [open, judged] = [await aParticipant(study), await aParticipant(study)]
  const [form, other] = [await concerning(open), await concerning(judged)]
  const [note, second] = [await begun(open), await begun(judged)]
  await tellOfConcerns()
  expect(await told(form)).toEqual([])
  await save(study.therapist, second, { risk_level: 'none' })
  await save(study.therapist, second, ended)
  await save(study.therapist, note, ended)
  await tellOfConcerns()
  await tellOfConcerns()
  expect(await told(form)).toEqual(['concern_unjudged'])
  expect(await told(other)).toEqual([])
  expect((await trailOf(form)).at(-1)).toMatchObject({ action: 'measure.concern_unjudged', actor: null })
})

test('where no note says that the visit is over, the hours of the protocol do', async () => {
  const form = await concerning(await aParticipant(study))
  await passTime('2 hours 59 minutes')
  await tellOfConcerns()
  expect(await told(form)).toEqual([])
  await passTime('1 minute')
  await tellOfConcerns()
  expect(await told(form)).toEqual(['concern_unjudged'])
})

test('an answer that is openly not given is no judgement, and taking a judgement back leaves none', async () => {
  const [gap, takenBack] = [await aParticipant(study), await aParticipant(study)]
  const [first, second] = [await concerning(gap), await concerning(takenBack)]
  const [one, other] = [await begun(gap), await begun(takenBack)]
  await save(study.therapist, one, { risk_level: { gap: 'not_done' }, ...ended })
  await save(study.therapist, other, { risk_level: 'low' })
  await save(study.therapist, other, { risk_level: null }, 1)
  await save(study.therapist, other, ended)
  await tellOfConcerns()
  expect([await told(first), await told(second)]).toEqual([['concern_unjudged'], ['concern_unjudged']])
})

test('a screen that never comes back does not hide an answer: the hours of the protocol count from when it was handed over', async () => {
  const { actor, forms } = await handed(study, await aParticipant(study), 'phq9')
  const [formId = ''] = forms
  await fillForm(actor, { formId, answers: { phq9_9: '1' }, revision: 0, done: false })
  await tellOfConcerns()
  expect(await told(formId)).toEqual([])
  await passTime('3 hours')
  await tellOfConcerns()
  await tellOfConcerns()
  expect(await told(formId)).toEqual(['concern_unjudged'])
  expect((await trailOf(formId)).at(-1)).toMatchObject({ action: 'measure.concern_unjudged', actor: null })
})
