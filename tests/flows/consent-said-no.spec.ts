import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { readConsents } from '@/lib/trial/participants/read-consents'
import { readHeader } from '@/lib/trial/participants/read-header'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { settleConsent } from '@/lib/trial/participants/settle-consent'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, aSignedNote, close, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

type Said = Parameters<typeof recordConsent>[1]
const agreed = async (of: TestParticipant, changes: Partial<Said> = {}) =>
  recordConsent(study.coordinator, {
    ...{
      participantId: of.id,
      purpose: 'recording',
      decision: 'given',
      decidedOn: '2026-02-01',
      source: 'signed_form',
    },
    formVersion: '2.1',
    ...changes,
  })
const on = (day: string, changes: Record<string, string | null>) => ({
  started_at: `${day}T09:30+01:00`,
  ended_at: `${day}T17:30+01:00`,
  ...changes,
})
const unrecorded = { recording: 'none', recording_ref: null }
const declinedOn = (participant: TestParticipant, day: string, choice = 'declined') =>
  aSignedNote(study, { participant, changes: on(day, { ...unrecorded, recording_consent: choice }) })
const recordedOn = (participant: TestParticipant, day: string) =>
  aSignedNote(study, { participant, kind: 'integration', changes: on(day, { recording: 'audio' }) })

const pageOf = ({ id: participantId }: TestParticipant) =>
  readConsents(study.coordinator, { studyId: study.id, participantId })
const recording = async (participant: TestParticipant) =>
  (await pageOf(participant)).standing.find(({ purpose }) => purpose === 'recording')
const deviationsOf = async ({ id: participantId }: TestParticipant) =>
  (await readDeviations(study.coordinator, { studyId: study.id, participantId }))
    .map(({ row }) => row)
    .filter(({ kind }) => kind === 'recorded_without_consent')
const consentTrail = async ({ id }: TestParticipant) =>
  (await trailOf(id)).filter(({ action }) => action.startsWith('consent.'))

for (const [says, choice] of [
  ['declined', { recording_consent: 'declined' }],
  ['withdrawn', { recording_consent: 'withdrawn' }],
  ['stopped at their request', { recording: 'stopped_at_request' }],
] as const)
  test(`a note that says recording was ${says} takes no consent back, and asks a person what was meant`, async () => {
    const participant = await aParticipant(study)
    await agreed(participant)
    const note = await aSignedNote(study, { participant, changes: on('2026-03-02', { ...unrecorded, ...choice }) })
    const unsettled = { noteId: note.id, on: '2026-03-02' }
    expect(await recording(participant)).toMatchObject({ decision: 'given', decidedOn: '2026-02-01', unsettled })
    expect((await readHeader(study.therapist, { participantId: participant.id }))?.without).toEqual([
      { purpose: 'recording', since: '2026-03-02', isSettled: false },
    ])
    expect((await consentTrail(participant)).slice(1)).toMatchObject([
      { action: 'consent.said_no', actor: study.therapist.staffId, body: { purpose: 'recording', note: note.id } },
    ])
    expect((await pageOf(participant)).history[0]).toMatchObject({
      ...{ decision: 'said_no', source: 'signed_note', noteId: note.id, recordedByName: study.therapist.name },
    })
  })

test('a note that an investigator closes without a signature is heard just so', async () => {
  const participant = await aParticipant(study)
  await agreed(participant)
  const changes = on('2026-03-02', { ...unrecorded, recording_consent: 'declined' })
  const note = await aReadyNote(study, { participant, changes })
  await close(study.investigator, note)
  expect((await recording(participant))?.unsettled).toEqual({ noteId: note.id, on: '2026-03-02' })
  expect((await consentTrail(participant)).at(-1)).toMatchObject({
    ...{ action: 'consent.said_no', actor: study.investigator.staffId },
    body: { purpose: 'recording', note: note.id },
  })
})

test('what is recorded on a later day, while nobody has settled that no, is flagged as recorded without consent', async () => {
  const participant = await aParticipant(study)
  await agreed(participant)
  await declinedOn(participant, '2026-03-02')
  await recordedOn(participant, '2026-03-09')
  expect(await deviationsOf(participant)).toMatchObject([{ state: 'drafted', aboutOn: '2026-03-09' }])
})

test('whoever cares for them says that the consent is taken back as well: from the day of the note', async () => {
  const participant = await aParticipant(study)
  await agreed(participant)
  const note = await declinedOn(participant, '2026-03-02')
  const of = { participantId: participant.id, noteId: note.id }
  await expect(settleConsent(study.monitor, { ...of, meant: 'every_day' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await settleConsent(study.cotherapist, { ...of, meant: 'every_day' })
  expect(await recording(participant)).toMatchObject({
    ...{ decision: 'withdrawn', decidedOn: '2026-03-02', source: 'signed_note', unsettled: null },
  })
  expect((await consentTrail(participant)).at(-1)).toMatchObject({
    ...{ action: 'consent.withdrawn', actor: study.cotherapist.staffId, body: { note: note.id, on: '2026-03-02' } },
  })
  await recordedOn(participant, '2026-03-09')
  expect(await deviationsOf(participant)).toHaveLength(1)
  await expect(settleConsent(study.therapist, { ...of, meant: 'that_day' })).rejects.toMatchObject({ code: 'not_now' })
})

test('whoever says that it was for that day keeps the consent, and what is recorded later is not flagged', async () => {
  const participant = await aParticipant(study)
  await agreed(participant)
  const note = await declinedOn(participant, '2026-03-02')
  await settleConsent(study.coordinator, { participantId: participant.id, noteId: note.id, meant: 'that_day' })
  expect(await recording(participant)).toMatchObject({ decision: 'given', unsettled: null })
  expect((await consentTrail(participant)).at(-1)).toMatchObject({
    ...{ action: 'consent.stands', actor: study.coordinator.staffId, body: { note: note.id } },
  })
  expect((await readHeader(study.therapist, { participantId: participant.id }))?.without).toEqual([])
  await recordedOn(participant, '2026-03-09')
  expect(await deviationsOf(participant)).toEqual([])
})

test('who was never asked in the ledger and says no in a note has declined, once somebody says so', async () => {
  const participant = await aParticipant(study)
  const note = await declinedOn(participant, '2026-03-02')
  expect(await recording(participant)).toMatchObject({ decision: null, unsettled: { noteId: note.id } })
  await settleConsent(study.therapist, { participantId: participant.id, noteId: note.id, meant: 'every_day' })
  expect(await recording(participant)).toMatchObject({ decision: 'declined', unsettled: null })
})

const heard: [when: string, before: Partial<Said>[]][] = [
  ['declined in the ledger', [{ decision: 'declined', formVersion: undefined }]],
  ['withdrawn in the ledger', [{}, { decision: 'withdrawn', decidedOn: '2026-03-01' }]],
  ['given on a later day', [{ decidedOn: '2026-03-03' }]],
]
for (const [when, before] of heard)
  test(`${when}: a note that says no asks nothing`, async () => {
    const participant = await aParticipant(study)
    for (const one of before) await agreed(participant, one)
    await declinedOn(participant, '2026-03-02')
    expect((await recording(participant))?.unsettled).toBeNull()
    expect((await pageOf(participant)).history).toHaveLength(before.length)
  })

test('a consent given anew after that no settles it, and what was recorded between stays flagged', async () => {
  const participant = await aParticipant(study)
  await agreed(participant)
  await declinedOn(participant, '2026-03-02')
  await agreed(participant, { decidedOn: '2026-03-10', formVersion: '3.0' })
  expect(await recording(participant)).toMatchObject({ decision: 'given', formVersion: '3.0', unsettled: null })
  await recordedOn(participant, '2026-03-09')
  expect(await deviationsOf(participant)).toMatchObject([{ aboutOn: '2026-03-09' }])
})

test('a consent of an earlier day that is entered after that no does not answer it, and what is recorded later is flagged', async () => {
  const participant = await aParticipant(study)
  const no = await declinedOn(participant, '2026-03-02')
  await agreed(participant)
  expect(await recording(participant)).toMatchObject({
    ...{ decision: 'given', decidedOn: '2026-02-01' },
    unsettled: { noteId: no.id, on: '2026-03-02' },
  })
  await recordedOn(participant, '2026-03-09')
  expect(await deviationsOf(participant)).toHaveLength(1)
})

test('what a note of the day itself says, and somebody settles, flags nothing of that day', async () => {
  const participant = await aParticipant(study)
  const changes = on('2026-03-02', { recording: 'stopped_at_request' })
  const note = await aReadyNote(study, { participant, kind: 'session', changes })
  await sign(study.therapist, note)
  const settled = { participantId: participant.id, noteId: note.id, meant: 'every_day' } as const
  await settleConsent(study.therapist, settled)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  expect(await recording(participant)).toMatchObject({ decision: 'declined', decidedOn: '2026-03-02' })
  expect(await deviationsOf(participant)).toEqual([])
})
