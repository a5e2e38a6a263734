import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { startNote } from '@/lib/notes/begin/start-note'
import type { PathValue } from '@/lib/notes/fields'
import { readRecord } from '@/lib/review/read-record'
import { changeTouch } from '@/lib/session/touch/change-touch'
import { readTouchAgreement } from '@/lib/session/touch/read-touch-agreement'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { item } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { entry, log } from '@/tests/support/log-makers'
import { aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, aSignedNote, save, shown, sign, type TestNote } from '@/tests/support/note-makers'
import { versionsIn } from '@/tests/support/note-rows'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const hug = (lead: string) => ({ 'touch_agreement.hug.lead': lead, 'touch_agreement.hug.second': 'ask' })
const onDay = (day: string): Record<string, PathValue> => ({
  started_at: `${day}T09:30+01:00`,
  ended_at: `${day}T11:00+01:00`,
  [`staff_present.${item}.in`]: `${day}T09:30+01:00`,
  [`staff_present.${item}.out`]: `${day}T11:00+01:00`,
})
const aPreparation = (lead: string) => aSignedNote(study, { changes: hug(lead) })
const later = (participant: TestParticipant, lead: string) => ({
  ...{ participant, visit: 'PREP2' },
  changes: { ...hug(lead), ...onDay('2026-03-19') },
})
const narrow = ({ id: participantId }: TestParticipant, by = study.coordinator) =>
  changeTouch(by, { participantId, touch: 'hug', seats: ['lead'], value: 'no' })
const agreed = async ({ id: participantId }: TestParticipant, by = study.therapist) =>
  (await readTouchAgreement(by, { studyId: study.id, participantId })).agreement
const held = async (participant: TestParticipant, by = study.therapist) =>
  (await agreed(participant, by))?.cells['hug.lead']
async function giveBack(note: TestNote): Promise<void> {
  const { version } = await shown(study.supervisor, note)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version })
}
const answerAnew = (note: TestNote, lead: string, base = 1) =>
  save(study.therapist, note, { 'touch_agreement.hug.lead': lead }, base)
async function planSession({ id: participantId }: TestParticipant, day: string): Promise<void> {
  const { visits } = await participantPage(study.coordinator, { studyId: study.id, participantId })
  const { id: visitId = '', targetOn: from = '' } = visits.find(({ code }) => code === 'MED1') ?? {}
  await moveVisit(study.coordinator, { visitId, from, to: day, reason: 'staff_away' })
}

test('what was narrowed stays so through a note that is returned and signed again, until a therapist widens it', async () => {
  const note = await aPreparation('welcome')
  const { participant } = note
  await narrow(participant)
  await giveBack(note)
  for (const by of [study.therapist, study.coordinator]) expect(await held(participant, by)).toBe('no')
  expect(await agreed(participant)).toMatchObject({ beside: { note: { version: 1 }, isSuperseded: true } })
  await answerAnew(note, 'ask')
  await sign(study.therapist, note)
  expect((await shown(study.therapist, note)).answers.touch_agreement).toMatchObject({ cells: { 'hug.lead': 'ask' } })
  for (const by of [study.therapist, study.coordinator]) expect(await held(participant, by)).toBe('no')
  await changeTouch(study.therapist, { participantId: participant.id, touch: 'hug', seats: ['lead'], value: 'ask' })
  expect(await held(participant)).toBe('ask')
})

test('a version signed again may set right what nobody narrowed, and narrows at once', async () => {
  const note = await aPreparation('ask')
  for (const [base, lead] of (['welcome', 'no'] as const).entries()) {
    await giveBack(note)
    await answerAnew(note, lead, base + 1)
    await sign(study.therapist, note)
    expect(await held(note.participant)).toBe(lead)
    expect(await agreed(note.participant)).toMatchObject({ isAsSigned: true, beside: { isSuperseded: false } })
  }
  await giveBack(note)
  await answerAnew(note, 'ask', 3)
  await sign(study.therapist, note)
  expect(await held(note.participant)).toBe('no') // it was narrowed since it was signed first
  expect(await agreed(note.participant)).toMatchObject({ isAsSigned: false, changes: [] })
})

test('a later preparation that is answered anew makes it wider, with the right to stored beside it; what was answered before it was narrowed does not', async () => {
  const { participant } = await aPreparation('welcome')
  await narrow(participant)
  expect(await agreed(participant)).toMatchObject({ isAsSigned: false })
  const anew = await aSignedNote(study, later(participant, 'ask'))
  expect(await held(participant)).toBe('ask')
  expect(await agreed(participant)).toMatchObject({ isAsSigned: true, changes: [{ value: 'no' }] })
  expect((await versionsIn(anew)).map(({ touch }) => touch?.widens)).toEqual([['hug.lead']])

  const other = (await aPreparation('welcome')).participant
  const draft = await aReadyNote(study, later(other, 'welcome'))
  await narrow(other)
  await sign(study.therapist, draft)
  for (const by of [study.therapist, study.coordinator]) expect(await held(other, by)).toBe('no')
  expect((await versionsIn(draft)).map(({ touch }) => touch?.widens)).toEqual([undefined])
})

test('signed while a session goes on, or on the day of one, a later preparation only narrows', async () => {
  const today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
  const near = (await aPreparation('ask')).participant
  await planSession(near, today)
  await aSignedNote(study, later(near, 'welcome'))
  expect(await held(near)).toBe('ask')

  const within = (await aPreparation('ask')).participant
  await startNote(study.therapist, { visitId: within.visits.MED1 ?? '' })
  await aSignedNote(study, later(within, 'welcome'))
  expect(await held(within)).toBe('ask')

  const narrower = (await aPreparation('ask')).participant
  await planSession(narrower, today)
  await aSignedNote(study, later(narrower, 'no'))
  expect(await held(narrower)).toBe('no')
})

test('an earlier preparation that is signed after the later one widens nothing', async () => {
  const { participant } = await aSignedNote(study, {
    ...{ visit: 'PREP2', changes: { ...hug('ask'), ...onDay('2026-03-19') } },
  })
  await aSignedNote(study, { participant, changes: hug('welcome') })
  expect(await held(participant)).toBe('ask')
  expect((await agreed(participant))?.on).toBe('2026-03-19')
})

test('what is narrowed in a session stays so when the preparation is signed again after it', async () => {
  const note = await aPreparation('welcome')
  const { participant } = note
  const day = await aNote(study, { kind: 'session', participant })
  await log(study.therapist, day, entry('clock_zero'), entry('consent_narrowed', { body: { touch: 'hug' } }))
  await giveBack(note)
  await sign(study.therapist, note)
  expect((await agreed(participant))?.cells).toMatchObject({ 'hug.lead': 'no', 'hug.second': 'no' })
})

test('the form offers as unchanged what holds, with what was narrowed since', async () => {
  const { participant } = await aPreparation('welcome')
  const draft = await aNote(study, { participant, visit: 'PREP2' })
  const offered = async () =>
    (await readRecord(study.therapist, { noteId: draft.id, studyId: study.id })).before.standing.touch_agreement
  expect(await offered()).toMatchObject({ since: '2026-03-12', values: hug('welcome') })
  await narrow(participant)
  const today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
  expect(await offered()).toMatchObject({ since: today, values: hug('no') })
})
