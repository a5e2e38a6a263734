import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { startNote } from '@/lib/notes/begin/start-note'
import { changeTouch } from '@/lib/session/touch/change-touch'
import { readTouchAgreement } from '@/lib/session/touch/read-touch-agreement'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let today: string
test.beforeAll(async () => {
  study = await aStudy()
  today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
})

const agreed = { 'touch_agreement.hug.lead': 'ask', 'touch_agreement.hug.second': 'no' }
async function withAgreement(): Promise<TestParticipant> {
  return (await aSignedNote(study, { changes: agreed })).participant
}
const cellsOf = async ({ id: participantId }: TestParticipant) =>
  (await readTouchAgreement(study.therapist, { studyId: study.id, participantId })).agreement?.cells
const change = (
  participant: TestParticipant,
  value: 'no' | 'ask' | 'welcome',
  seats: ('lead' | 'second')[] = ['lead'],
) => ({ participantId: participant.id, touch: 'hug', seats, value }) as const
async function planSession(participant: TestParticipant, days: number): Promise<void> {
  const page = await participantPage(study.coordinator, { studyId: study.id, participantId: participant.id })
  const session = page.visits.find(({ code }) => code === 'MED1')
  const { id: visitId = '', targetOn: from = '' } = session ?? {}
  await moveVisit(study.coordinator, { visitId, from, to: daysAfter(today, days), reason: 'staff_away' })
}

test('it is narrowed at any moment by anyone around the participant, also on the day of a session, and holds at once', async () => {
  const participant = await withAgreement()
  await assignCareTeam(study.coordinator, {
    ...{ participantId: participant.id, staffId: study.sessionStaff.staffId, role: 'session_staff' },
  } as const)
  await planSession(participant, 0)
  await changeTouch(study.sessionStaff, change(participant, 'no'))
  expect(await cellsOf(participant)).toMatchObject({ 'hug.lead': 'no', 'hug.second': 'no' })
  await expect(changeTouch(study.therapist, change(participant, 'no'))).rejects.toMatchObject({
    code: 'invalid',
    fields: { value: expect.any(String) },
  })
  const { agreement } = await readTouchAgreement(study.supervisor, { studyId: study.id, participantId: participant.id })
  expect(agreement?.changes).toMatchObject([{ touch: 'hug', seat: 'lead', value: 'no', way: 'narrowed' }])
  expect((await trailOf(participant.id)).at(-1)).toMatchObject({
    action: 'touch.narrowed',
    actor: study.sessionStaff.staffId,
    body: { touch: 'hug', seat: 'lead', value: 'no' },
  })
})

test('it is widened by a therapist alone, outside a session, and a day before one at the latest', async () => {
  const participant = await withAgreement()
  await planSession(participant, 1)
  await expect(changeTouch(study.supervisor, change(participant, 'welcome'))).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await changeTouch(study.cotherapist, change(participant, 'welcome', ['lead', 'second']))
  expect(await cellsOf(participant)).toMatchObject({ 'hug.lead': 'welcome', 'hug.second': 'welcome' })
  await changeTouch(study.therapist, change(participant, 'ask'))
  await startNote(study.therapist, { visitId: participant.visits.MED1 ?? '' })
  await expect(changeTouch(study.therapist, change(participant, 'welcome'))).rejects.toMatchObject({ code: 'not_now' })
  expect(await cellsOf(participant)).toMatchObject({ 'hug.lead': 'ask' })
})

test('on the day of a session nothing is widened; both at once narrows one and widens the other, so it is wider', async () => {
  const participant = await withAgreement()
  await planSession(participant, 0)
  await expect(changeTouch(study.therapist, change(participant, 'welcome'))).rejects.toMatchObject({
    code: 'not_now',
    message: expect.stringContaining('narrower at any moment'),
  })
  await expect(changeTouch(study.therapist, change(participant, 'ask', ['lead', 'second']))).rejects.toMatchObject({
    code: 'not_now',
  })
  expect(await cellsOf(participant)).toMatchObject({ 'hug.lead': 'ask', 'hug.second': 'no' })
})

test('a kind that the agreement does not have, and an agreement that there is not, are refused', async () => {
  const participant = await withAgreement()
  await expect(changeTouch(study.therapist, { ...change(participant, 'no'), touch: 'kiss' })).rejects.toMatchObject({
    fields: { touch: expect.any(String) },
  })
  await expect(changeTouch(study.therapist, change(await aParticipant(study), 'no'))).rejects.toMatchObject({
    code: 'not_now',
  })
  await expect(changeTouch(study.monitor, change(participant, 'no'))).rejects.toMatchObject({ code: 'not_permitted' })
})

test('whom the participant tells on the telephone narrows it as well: the coordinator, who sees its codes and never widens it', async () => {
  const participant = await withAgreement()
  await changeTouch(study.coordinator, change(participant, 'no'))
  expect(await cellsOf(participant)).toMatchObject({ 'hug.lead': 'no' })
  const asked = { studyId: study.id, participantId: participant.id }
  const { agreement } = await readTouchAgreement(study.coordinator, asked)
  expect(agreement).toMatchObject({ cells: { 'hug.lead': 'no' }, changes: [{ way: 'narrowed' }], beside: null })
  await expect(changeTouch(study.coordinator, change(participant, 'ask'))).rejects.toMatchObject({
    code: 'not_permitted',
    message: expect.stringContaining('therapist'),
  })
  expect((await trailOf(participant.id)).findLast(({ action }) => action === 'touch.narrowed')).toMatchObject({
    actor: study.coordinator.staffId,
    body: { touch: 'hug', seat: 'lead', value: 'no' },
  })
})
