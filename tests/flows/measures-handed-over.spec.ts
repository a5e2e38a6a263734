import { randomUUID } from 'node:crypto'
import { asActor } from '@/db/work'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { unlockSession } from '@/lib/credentials/unlock-session'
import { courseOfMeasures } from '@/lib/measures/course-of-measures'
import { declineForm } from '@/lib/measures/decline-form'
import { fillForm } from '@/lib/measures/fill-form'
import { openFormsOf } from '@/lib/measures/form-repository'
import { handOver } from '@/lib/measures/hand-over'
import { readForm } from '@/lib/measures/read-form'
import { readHanded } from '@/lib/measures/read-handed'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { firstVisit, handed, heldSession } from '@/tests/support/measure-makers'
import { password, signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string, fields?: object) => expect.objectContaining(fields ? { code, fields } : { code })

test('a handed-over session is locked to its questions until its own person gives their password', async () => {
  const participant = await aParticipant(study)
  const { token, actor, forms } = await handed(study, participant, 'phq9', 'gad7')
  await expect(async () => actorOf(await heldSession(token))).rejects.toEqual(refused('locked'))
  expect(forms).toHaveLength(2)
  const first = await readHanded(actor, forms)
  expect(first).toMatchObject({ place: { number: 1, of: 2 }, form: { measure: { id: 'phq9@1' }, answers: {} } })
  const wrong = { password: 'not it at all', address: randomUUID() }
  await expect(unlockSession(await heldSession(token), wrong)).rejects.toEqual(refused('wrong_password'))
  expect(await heldSession(token)).toMatchObject({ locked: true, handedForms: [...forms] })
  const back = await unlockSession(await heldSession(token), { password, address: randomUUID() })
  expect(await heldSession(back)).toMatchObject({ locked: false, handedForms: null })
  expect(await sessionOf(token)).toBeNull()
})

test('what the participant answered is kept as they tap, may be gone on with later, and ends when they say so', async () => {
  const participant = await aParticipant(study)
  const { actor, forms } = await handed(study, participant, 'gad7')
  const [formId = ''] = forms
  expect(await fillForm(actor, { formId, answers: { gad7_1: '2' }, revision: 0, done: false })).toEqual({ revision: 1 })
  expect(await fillForm(actor, { formId, answers: { gad7_1: '2' }, revision: 0, done: false })).toEqual({ revision: 1 })
  await expect(fillForm(actor, { formId, answers: {}, revision: 0, done: false })).rejects.toEqual(refused('stale'))
  const again = await handed(study, participant, 'gad7')
  expect(again.forms).toEqual(forms)
  expect((await readHanded(again.actor, forms)).form?.answers).toEqual({ gad7_1: '2' })
  const answers = { gad7_1: '2', gad7_2: '1', gad7_3: '1', gad7_4: '1', gad7_5: '1', gad7_6: '1', gad7_7: null }
  await fillForm(again.actor, { formId, answers, revision: 1, done: true })
  expect((await readHanded(again.actor, forms)).form).toBeNull()
  await expect(fillForm(actor, { formId, answers: {}, revision: 2, done: false })).rejects.toEqual(refused('not_now'))
  const { reading, form } = await readForm(study.therapist, { studyId: study.id, formId })
  expect(reading.scores).toMatchObject([{ value: 8, band: 'mild', prorated: true, missing: 1 }])
  expect(form).toMatchObject({ state: 'completed', way: 'participant', concern: null })
  expect(await trailOf(formId)).toMatchObject([
    {
      chain: study.id,
      action: 'measure.asked',
      actor: study.therapist.staffId,
      body: { measure: 'gad7@1', visit: 'PREP1' },
    },
    { action: 'measure.answered', body: { answered: 1, revision: 1 } },
    { action: 'measure.completed', body: { answered: 6, revision: 2, concern: null } },
    { action: 'measure.viewed' },
  ])
})

test('an answer that does not exist is named at its question, and nothing is kept of it', async () => {
  const { actor, forms } = await handed(study, await aParticipant(study), 'phq9')
  const [formId = ''] = forms
  const misfit = { formId, answers: { phq9_1: '1', phq9_2: '7' }, revision: 0, done: false }
  await expect(fillForm(actor, misfit)).rejects.toEqual(refused('invalid', { phq9_2: 'Choose one of the answers.' }))
  expect((await readHanded(actor, forms)).form).toMatchObject({ answers: {}, revision: 0 })
})

test('a participant may decline; the form is closed and draws no curve', async () => {
  const participant = await aParticipant(study)
  const { actor, forms } = await handed(study, participant, 'pcl5')
  const [formId = ''] = forms
  await fillForm(actor, { formId, answers: { pcl5_1: '1' }, revision: 0, done: false })
  await declineForm(actor, { formId })
  const page = await courseOfMeasures(study.therapist, { studyId: study.id, participantId: participant.id })
  expect(page.forms).toMatchObject([{ form: { state: 'declined' } }])
  expect(page.curves).toEqual([])
  expect((await trailOf(formId)).at(-1)).toMatchObject({ action: 'measure.declined' })
})

test('only measures whose questions stand here are handed over, and none at a visit of somebody else’s', async () => {
  const participant = await aParticipant(study)
  const own = await signedIn(study.therapist.staffId)
  const visitId = firstVisit(participant)
  await expect(handOver(own, { visitId, codes: ['cssrs'] })).rejects.toMatchObject({ code: 'invalid' })
  const outsider = await signedIn(study.outsider.staffId)
  await expect(handOver(outsider, { visitId, codes: ['phq9'] })).rejects.toEqual(refused('not_found'))
  expect(await asActor(study.therapist.staffId, tx => openFormsOf(tx, visitId))).toEqual([])
})
