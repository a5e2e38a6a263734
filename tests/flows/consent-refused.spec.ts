import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { addContact } from '@/lib/trial/identity/add-contact'
import { revealEarlierIdentity } from '@/lib/trial/identity/reveal-earlier-identity'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { expect, test } from '@/tests/support/database'
import { entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, aSignedNote, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let today: string
test.beforeAll(async () => {
  study = await aStudy()
  today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
})

type Said = Parameters<typeof recordConsent>[1]
const said = async ({ id: participantId }: TestParticipant, changes: Partial<Said>) =>
  recordConsent(study.coordinator, {
    ...{ participantId, purpose: 'recording', decision: 'given', decidedOn: '2026-02-01', source: 'in_person' },
    formVersion: '2.1',
    ...changes,
  })
const recordedOf = async ({ id: participantId }: TestParticipant) =>
  (await readDeviations(study.coordinator, { studyId: study.id, participantId }))
    .map(({ row }) => row)
    .filter(({ kind }) => kind === 'recorded_without_consent')

// The notes of these tests say that the contact was on 12 March 2026, and recorded unless they say otherwise
const recorded = { changes: { recording: 'audio' } }

test('a note that says it was recorded without consent is kept as it says, and a deviation is drafted once', async () => {
  const participant = await aParticipant(study)
  await said(participant, {})
  await said(participant, { decision: 'withdrawn', decidedOn: '2026-03-11' })
  await aSignedNote(study, { participant, kind: 'session', ...recorded })
  expect(await recordedOf(participant)).toMatchObject([{ state: 'drafted', aboutOn: '2026-03-12' }])
  const drafted = (await trailOf(participant.id)).filter(({ body }) => body.kind === 'recorded_without_consent')
  expect(drafted).toMatchObject([
    { action: 'deviation.drafted', actor: study.therapist.staffId, body: { visit: 'MED1' } },
  ])
})

const fits: [when: string, before: Partial<Said>[], changes: Record<string, string | null>][] = [
  [
    'not recorded',
    [{}, { decision: 'withdrawn', decidedOn: '2026-03-01' }],
    { recording: 'none', recording_ref: null },
  ],
  ['recorded with consent that is withdrawn since', [{}, { decision: 'withdrawn', decidedOn: '2026-03-13' }], {}],
  ['recorded on the very day of the withdrawal', [{}, { decision: 'withdrawn', decidedOn: '2026-03-12' }], {}],
  [
    'recorded after consent was given again',
    [{}, { decision: 'withdrawn', decidedOn: '2026-03-01' }, { decidedOn: '2026-03-12' }],
    {},
  ],
  ['recorded where nobody wrote down that they were asked', [], {}],
]
for (const [when, before, changes] of fits)
  test(`${when}: nothing is drafted`, async () => {
    const participant = await aParticipant(study)
    for (const one of before) await said(participant, one)
    await aSignedNote(study, { participant, changes: { ...recorded.changes, ...changes } })
    expect(await recordedOf(participant)).toEqual([])
  })

test('a log that says it is recorded is kept, and so is what follows for who declined it', async () => {
  const participant = await aParticipant(study)
  await said(participant, { decision: 'declined', formVersion: undefined })
  const note = await aReadyNote(study, {
    ...{ participant, kind: 'session', changes: { recording: 'none', recording_ref: null } },
  })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }))
  const appended = await log(study.therapist, note, entry('recording', { body: { state: 'on' } }))
  expect(appended).toMatchObject({ saved: [{ seq: 2 }], refused: [] })
  expect(await recordedOf(participant)).toEqual([])
  await sign(study.therapist, note)
  expect(await recordedOf(participant)).toMatchObject([{ state: 'drafted' }])
})

const contact = { name: 'Petra Lindqvist', relation: 'partner', phone: '+46 8 555 01 02' } as const
const over = { consentOn: '2020-01-05', enrolledOn: '2020-01-06', contacts: [contact] }
const notAfter = { purpose: 'contact_after', decision: 'declined', decidedOn: '2020-01-06' } as const

test('who said no to contact after the study is contacted until it is over, and then for safety alone', async () => {
  const running = await aParticipant(study, { contacts: [contact] })
  await said(running, { ...notAfter, decidedOn: '2026-02-01' })
  const asked = { participantId: running.id, part: 'contact', reason: 'arrange_visit' } as const
  expect(await revealIdentity(study.therapist, asked)).toHaveLength(1)

  const { id: participantId, ...participant } = await aParticipant(study, over)
  const arranging = { participantId, part: 'contact', reason: 'arrange_visit' } as const
  expect(await revealIdentity(study.therapist, arranging)).toHaveLength(1)
  await said({ id: participantId, ...participant }, notAfter)
  const refused = { code: 'not_now', message: expect.stringContaining('said no to being contacted after it') }
  for (const reason of ['arrange_visit', 'confirm_person', 'other'] as const)
    for (const actor of [study.therapist, study.coordinator, study.investigator])
      await expect(
        revealIdentity(actor, { ...arranging, reason, words: 'A study of later years' }),
      ).rejects.toMatchObject(refused)
  await expect(revealEarlierIdentity(study.therapist, arranging)).rejects.toMatchObject(refused)
  await expect(revealIdentity(study.therapist, { ...arranging, reason: 'correct_vault' })).rejects.toMatchObject(
    refused,
  )
  const before = (await reveals(participantId)).length
  expect(await revealIdentity(study.therapist, { ...arranging, reason: 'welfare' })).toMatchObject([contact])
  expect(await revealIdentity(study.investigator, { ...arranging, reason: 'safety_report' })).toHaveLength(1)
  expect(await revealIdentity(study.coordinator, { ...arranging, reason: 'correct_vault' })).toHaveLength(1)
  expect(await revealIdentity(study.therapist, { participantId, part: 'preferred' })).toHaveLength(1)
  expect((await reveals(participantId)).slice(before)).toMatchObject([
    { actor: study.therapist.staffId, body: { part: 'contact', reason: 'welfare' } },
    { actor: study.investigator.staffId, body: { part: 'contact', reason: 'safety_report' } },
    { actor: study.coordinator.staffId, body: { part: 'contact', reason: 'correct_vault' } },
    { body: { part: 'preferred' } },
  ])
  const page = (actor = study.therapist) => participantPage(actor, { studyId: study.id, participantId })
  expect((await page()).noContact).toMatchObject({ reasons: ['welfare', 'safety_report', 'emergency'] })
  await said({ id: participantId, ...participant }, { ...notAfter, decision: 'given', decidedOn: today })
  expect((await page()).noContact).toBeNull()
  expect(await revealIdentity(study.therapist, arranging)).toHaveLength(1)
})

const reveals = async (participantId: string) =>
  (await trailOf(participantId)).filter(({ action }) => action === 'identity.revealed')

test('who withdrew from the study and from contact after it is contacted for safety alone at once', async () => {
  const participant = await aParticipant(study, {
    ...{ consentOn: daysAfter(today, -9), enrolledOn: daysAfter(today, -8) },
  })
  const participantId = participant.id
  await addContact(study.coordinator, { participantId, contact, reason: 'has_changed' })
  await said(participant, { purpose: 'contact_after', decidedOn: daysAfter(today, -9) })
  await said(participant, { purpose: 'contact_after', decision: 'withdrawn', decidedOn: today })
  const asked = { participantId, part: 'contact', reason: 'arrange_visit' } as const
  expect(await revealIdentity(study.coordinator, asked)).not.toEqual([])
  await said(participant, { purpose: 'taking_part', decision: 'withdrawn', decidedOn: today })
  await expect(revealIdentity(study.coordinator, asked)).rejects.toMatchObject({ code: 'not_now' })
})
