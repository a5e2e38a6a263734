import { courseOfMeasures } from '@/lib/measures/course-of-measures'
import { declineForm } from '@/lib/measures/decline-form'
import { enterForm } from '@/lib/measures/enter-form'
import { fillForm } from '@/lib/measures/fill-form'
import { formsToLookAt } from '@/lib/measures/forms-to-look-at'
import { readForm } from '@/lib/measures/read-form'
import { reviewConcern } from '@/lib/measures/review-concern'
import { seeConcern } from '@/lib/measures/see-concern'
import { takeBack } from '@/lib/measures/take-back'
import { alertsOf } from '@/lib/messages/alerts-of'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { firstVisit, handed } from '@/tests/support/measure-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string, fields?: object) => expect.objectContaining(fields ? { code, fields } : { code })
const day = '2026-02-01'

test('item 9 asks for a judgement: shown to the therapists until one has read it, alerting nobody yet', async () => {
  const participant = await aParticipant(study)
  const { actor, forms } = await handed(study, participant, 'phq9')
  const [formId = ''] = forms
  await fillForm(actor, { formId, answers: { phq9_9: '1' }, revision: 0, done: true })
  const page = () => courseOfMeasures(study.therapist, { studyId: study.id, participantId: participant.id })
  expect((await page()).unread).toBe(formId)
  const { reading, may, form } = await readForm(study.therapist, { studyId: study.id, formId })
  expect(form.concern).toBe('raised')
  expect(reading.concern).toMatchObject([{ id: 'phq9_9', words: '1, Several days' }])
  expect(may).toMatchObject({ seeConcern: true, startNote: true, reviewConcern: false })
  await expect(seeConcern(study.supervisor, { formId })).rejects.toEqual(refused('not_permitted'))
  await seeConcern(study.therapist, { formId })
  expect((await page()).unread).toBeNull()
  await expect(seeConcern(study.cotherapist, { formId })).rejects.toEqual(refused('not_now'))
  expect((await alertsOf(study.supervisor)).filter(one => one.subjectId === formId)).toEqual([])
  expect((await trailOf(formId)).map(({ action }) => action)).toContain('measure.concern_read')
})

test('an answer that is as it was the last time goes to the supervisor’s queue; another value is raised anew', async () => {
  const participant = await aParticipant(study)
  const visitId = firstVisit(participant)
  const enter = async (value: string, answeredOn: string) =>
    (await enterForm(study.therapist, { visitId, code: 'phq9', answeredOn, answers: { phq9_9: value } })).formId
  await enter('1', '2026-02-01')
  const same = await enter('1', '2026-02-08')
  const worse = await enter('2', '2026-02-15')
  const concernOf = async (formId: string) =>
    (await readForm(study.therapist, { studyId: study.id, formId })).form.concern
  expect([await concernOf(same), await concernOf(worse)]).toEqual(['as_before', 'raised'])
  const queue = async () => (await formsToLookAt(study.supervisor, study.id)).map(({ id }) => id)
  expect(await queue()).toEqual([same])
  expect(await formsToLookAt(study.therapist, study.id)).toEqual([])
  await reviewConcern(study.supervisor, { formId: same })
  expect(await queue()).toEqual([])
  await expect(reviewConcern(study.supervisor, { formId: worse })).rejects.toEqual(refused('not_now'))
  expect((await trailOf(same)).at(-1)).toMatchObject({
    action: 'measure.concern_reviewed',
    actor: study.supervisor.staffId,
  })
})

test('a C-SSRS result at the limit tells the supervisors of the site at once; below it nobody', async () => {
  const visitId = firstVisit(await aParticipant(study))
  const none = { actual_attempt: 'no', interrupted_attempt: 'no', aborted_attempt: 'no', preparatory: 'no' }
  const enter = (answers: Record<string, string>) =>
    enterForm(study.therapist, { visitId, code: 'cssrs', answeredOn: day, answers: { ...none, ...answers } })
  const told = async (formId: string) => (await alertsOf(study.supervisor)).filter(one => one.subjectId === formId)
  expect(await told((await enter({ ideation: '3' })).formId)).toEqual([])
  const { formId } = await enter({ ideation: '4' })
  expect(await told(formId)).toMatchObject([{ kind: 'measure_limit', raisedBy: study.therapist.staffId }])
  const behaviour = await enter({ ideation: '0', preparatory: 'yes' })
  expect(await told(behaviour.formId)).toHaveLength(1)
})

test('who answers item 9 and then declines the rest is still read: the form stands with the rest left open', async () => {
  const participant = await aParticipant(study)
  const { actor, forms } = await handed(study, participant, 'phq9', 'gad7')
  const [formId = '', harmless = ''] = forms
  await fillForm(actor, { formId, answers: { phq9_9: '1' }, revision: 0, done: false })
  await declineForm(actor, { formId })
  const { form, may, reading } = await readForm(study.therapist, { studyId: study.id, formId })
  expect([form.state, form.concern, may.seeConcern]).toEqual(['completed', 'raised', true])
  expect(reading.scores[0]?.value).toBeNull()
  await declineForm(actor, { formId: harmless })
  expect((await readForm(study.therapist, { studyId: study.id, formId: harmless })).form.state).toBe('declined')
  const closing = (await trailOf(formId)).find(({ action }) => action === 'measure.completed')
  expect(closing?.body).toMatchObject({ concern: 'raised', declined: true })
})

test('a screen taken back over an open form: item 9 is read at once, anything else can be gone on with', async () => {
  const participant = await aParticipant(study)
  const { actor, forms } = await handed(study, participant, 'phq9', 'gad7')
  const [formId = '', harmless = ''] = forms
  await fillForm(actor, { formId, answers: { phq9_9: '2' }, revision: 0, done: false })
  await fillForm(actor, { formId: harmless, answers: { gad7_1: '3' }, revision: 0, done: false })
  await takeBack(actor, forms)
  const read = (id: string) => readForm(study.therapist, { studyId: study.id, formId: id })
  const { form, may } = await read(formId)
  expect([form.state, form.concern, may.seeConcern]).toEqual(['completed', 'raised', true])
  expect((await courseOfMeasures(study.therapist, { studyId: study.id, participantId: participant.id })).unread).toBe(
    formId,
  )
  expect((await read(harmless)).form).toMatchObject({ state: 'open', revision: 1, concern: null })
  const closing = (await trailOf(formId)).find(({ action }) => action === 'measure.completed')
  expect(closing?.body).toMatchObject({ concern: 'raised', takenBack: true })
})

test('an answer taken back by the participant asks for nothing, and nobody who lost sight of it closes the form', async () => {
  const participant = await aParticipant(study)
  const { actor, forms } = await handed(study, participant, 'phq9')
  const [formId = ''] = forms
  const fill = (value: string | null, revision: number) =>
    fillForm(actor, { formId, answers: { phq9_9: value }, revision, done: false })
  const stateOf = async () => {
    const { form } = await readForm(study.therapist, { studyId: study.id, formId })
    return [form.state, form.concern]
  }
  await fill('1', 0)
  await takeBack(await signedIn(study.outsider.staffId), forms)
  expect(await stateOf()).toEqual(['open', 'raised'])
  await fill(null, 1)
  await takeBack(actor, forms)
  expect(await stateOf()).toEqual(['open', null])
})
