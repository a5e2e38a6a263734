import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { enterForm } from '@/lib/measures/enter-form'
import { handOver } from '@/lib/measures/hand-over'
import { startContact } from '@/lib/notes/begin/start-contact'
import { startNote } from '@/lib/notes/begin/start-note'
import { parsed } from '@/lib/outcome/parsed'
import { readConsents } from '@/lib/trial/participants/read-consents'
import { readHeader } from '@/lib/trial/participants/read-header'
import { recordConsent, recordConsentInput } from '@/lib/trial/participants/record-consent'
import { cancelRemaining } from '@/lib/trial/visits/cancel-remaining'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { save, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let today: string
test.beforeAll(async () => {
  study = await aStudy()
  today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
})

type Said = Omit<Parameters<typeof recordConsent>[1], 'participantId'>
const given = (purpose: Said['purpose'], decidedOn = '2026-02-01'): Said => ({
  ...{ purpose, decidedOn, decision: 'given', source: 'signed_form' },
  formVersion: '2.1',
})
const withdrawn = (purpose: Said['purpose'], decidedOn: string): Said => ({
  ...{ purpose, decidedOn, decision: 'withdrawn', source: 'in_person' },
})
const pageOf = ({ id: participantId }: TestParticipant) =>
  readConsents(study.monitor, { studyId: study.id, participantId })
const standing = async (participant: TestParticipant, purpose: Said['purpose']) =>
  (await pageOf(participant)).standing.find(one => one.purpose === purpose)

test('each purpose is consented to for itself, with version, day and source, and taken back alone', async () => {
  const participant = await aParticipant(study)
  const participantId = participant.id
  expect(await standing(participant, 'taking_part')).toMatchObject({ decision: 'given', decidedOn: '2026-01-05' })
  expect(await standing(participant, 'recording')).toMatchObject({ decision: null })
  await recordConsent(study.coordinator, { participantId, ...given('recording') })
  await recordConsent(study.coordinator, { participantId, ...given('future_sharing') })
  await recordConsent(study.sessionStaff, { participantId, ...withdrawn('recording', today) }).catch(error =>
    expect(error).toMatchObject({ code: 'not_found' }),
  )
  await recordConsent(study.therapist, { participantId, ...withdrawn('recording', today) })
  expect(await standing(participant, 'recording')).toMatchObject({ decision: 'withdrawn', decidedOn: today })
  expect(await standing(participant, 'future_sharing')).toMatchObject({ decision: 'given', formVersion: '2.1' })
  const { history } = await pageOf(participant)
  expect(history.map(({ purpose, decision }) => `${purpose} ${decision}`)).toEqual([
    'recording withdrawn',
    'future_sharing given',
    'recording given',
  ])
  expect((await trailOf(participantId)).filter(({ action }) => action.startsWith('consent.'))).toMatchObject([
    { action: 'consent.given', actor: study.coordinator.staffId, body: { purpose: 'recording', version: '2.1' } },
    { action: 'consent.given', body: { purpose: 'future_sharing' } },
    { action: 'consent.withdrawn', actor: study.therapist.staffId, body: { purpose: 'recording', on: today } },
  ])
  expect((await readHeader(study.therapist, { participantId }))?.without).toEqual([
    { purpose: 'recording', since: today, isSettled: true },
  ])
})

test('a therapist hears a withdrawal, and only the office writes a consent down', async () => {
  const participantId = (await aParticipant(study)).id
  await expect(recordConsent(study.therapist, { participantId, ...given('recording') })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await expect(recordConsent(study.monitor, { participantId, ...given('recording') })).rejects.toMatchObject({
    code: 'not_permitted',
  })
})

const misfits: [said: string, before: Said[], said: Partial<Said>, field: string][] = [
  ['a day that has not come', [], { decidedOn: '2190-01-01' }, 'decidedOn'],
  ['a day before what was said last', [given('recording', '2026-02-01')], { decidedOn: '2026-01-31' }, 'decidedOn'],
  ['a withdrawal of what was never given', [], { decision: 'withdrawn' }, 'decision'],
  ['a refusal of what was given', [given('recording')], { decision: 'declined' }, 'decision'],
  ['taking part declined by who takes part', [], { purpose: 'taking_part', decision: 'declined' }, 'decision'],
]
for (const [said, before, changes, field] of misfits)
  test(`${said} is refused, and nothing is kept of it`, async () => {
    const participant = await aParticipant(study)
    const participantId = participant.id
    for (const one of before) await recordConsent(study.coordinator, { participantId, ...one })
    const input = { participantId, ...given('recording'), ...changes }
    await expect(recordConsent(study.coordinator, input)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    })
    expect((await pageOf(participant)).history).toHaveLength(before.length)
  })

test('a consent names the version of its form', () => {
  const input = { participantId: crypto.randomUUID(), ...given('recording'), formVersion: undefined }
  expect(() => parsed(recordConsentInput, input)).toThrow(
    expect.objectContaining({ fields: { formVersion: 'Name the version of the form.' } }),
  )
})

test('who withdraws from taking part: nothing of later days is begun, what was begun goes on, the rest is cancelled', async () => {
  const since = daysAfter(today, -1)
  const participant = await aParticipant(study, {
    consentOn: daysAfter(today, -9),
    enrolledOn: daysAfter(today, -8),
  })
  const { id: participantId, visits } = participant
  const begun = await startNote(study.therapist, { visitId: visits.PREP1 ?? '' })
  await recordConsent(study.investigator, { participantId, ...withdrawn('taking_part', since) })
  const refused = { code: 'not_now', message: expect.stringContaining('withdrew from taking part') }
  await expect(startNote(study.therapist, { visitId: visits.PREP2 ?? '' })).rejects.toMatchObject(refused)
  await expect(startContact(study.therapist, { participantId, kind: 'contact_call' })).rejects.toMatchObject(refused)
  const asked = { visitId: visits.PREP1 ?? '', code: 'phq9', answers: { phq9_1: '1' } } as const
  await expect(enterForm(study.therapist, { ...asked, answeredOn: today })).rejects.toMatchObject(refused)
  await expect(handOver(study.therapist, { visitId: visits.PREP1 ?? '', codes: ['phq9'] })).rejects.toMatchObject(
    refused,
  )
  await enterForm(study.therapist, { ...asked, answeredOn: since })
  const note: TestNote = { id: begun.noteId, kind: 'preparation', study, participant, visitId: visits.PREP1 ?? '' }
  await save(study.therapist, note, { risk_level: 'none' })
  await expect(cancelRemaining(study.therapist, { participantId })).rejects.toMatchObject({ code: 'not_permitted' })
  const { cancelled } = await cancelRemaining(study.coordinator, { participantId })
  expect(cancelled).toBe(Object.keys(visits).length - 1)
  expect((await trailOf(visits.FU12M ?? '')).at(-1)).toMatchObject({
    action: 'visit.cancelled',
    body: { reason: 'participant_withdrew' },
  })
  await recordConsent(study.coordinator, { participantId, ...given('taking_part', today) })
  await expect(cancelRemaining(study.coordinator, { participantId })).rejects.toMatchObject({ code: 'not_now' })
  await startContact(study.therapist, { participantId, kind: 'contact_call' })
})

test('who does not want to be quoted is not: the sentence stands at the field, and the rest of the save is lost to nobody', async () => {
  const participant = await aParticipant(study)
  const participantId = participant.id
  const visitId = participant.visits.MED1 ?? ''
  const { noteId } = await startNote(study.therapist, { visitId })
  const note: TestNote = { id: noteId, kind: 'session', study, participant, visitId }
  await save(study.therapist, note, { quotes: 'The room is breathing.' })
  const said = { purpose: 'verbatim_quotes', decision: 'declined', source: 'telephone', decidedOn: today } as const
  await recordConsent(study.coordinator, { participantId, ...said })
  await expect(save(study.therapist, note, { quotes: 'I am the room.' }, 1)).rejects.toMatchObject({
    code: 'invalid',
    fields: { quotes: expect.stringContaining('asked not to be quoted') },
  })
  await save(study.therapist, note, { quotes: null }, 1)
})
