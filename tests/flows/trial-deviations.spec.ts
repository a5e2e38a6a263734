import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { startNote } from '@/lib/notes/begin/start-note'
import { parsed } from '@/lib/outcome/parsed'
import { closeDeviation, closeDeviationInput } from '@/lib/trial/deviations/close-deviation'
import { deviationsToComplete, readDeviations } from '@/lib/trial/deviations/read-deviations'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { sweepDepartures } from '@/tests/support/sweep-departures'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let today: string
test.beforeEach(async () => {
  study = await aStudy()
  today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
})

/** PREP1 closed yesterday; PREP2 is open. */
const missing = () => aParticipant(study, { consentOn: daysAfter(today, -16), enrolledOn: daysAfter(today, -15) })
const idOf = ({ visits }: TestParticipant, code: string) => visits[code] ?? ''
const found = async (participant: TestParticipant, actor = study.coordinator) =>
  readDeviations(actor, { studyId: study.id, participantId: participant.id })
const kinds = async (participant: TestParticipant) =>
  (await found(participant)).map(({ visitCode, row }) => `${visitCode} ${row.kind} ${row.state}`)

test('a visit that was missed drafts a deviation, once; a person completes it, and the words stay under lock', async () => {
  const participant = await missing()
  await sweepDepartures()
  await sweepDepartures()
  expect(await kinds(participant)).toEqual(['PREP1 visit_missed drafted'])
  const [one] = await deviationsToComplete(study.therapist, study.id)
  const deviationId = one?.row.id ?? ''
  expect(one).toMatchObject({ participantCode: participant.code, row: { aboutOn: daysAfter(today, -1) } })
  const words = 'Flu; telephoned and planned anew.'
  const closing = { deviationId, as: 'completed', reason: 'participant_unwell', words } as const
  for (const actor of [study.supervisor, study.monitor])
    await expect(closeDeviation(actor, closing)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(closeDeviation(study.outsider, closing)).rejects.toMatchObject({ code: 'not_found' })
  await closeDeviation(study.coordinator, closing)
  await expect(closeDeviation(study.therapist, closing)).rejects.toMatchObject({ code: 'stale' })
  expect((await found(participant, study.supervisor))[0]).toMatchObject({
    words,
    row: { state: 'completed', reason: 'participant_unwell' },
  })
  expect((await found(participant, study.monitor))[0]).toMatchObject({ words: null, row: { state: 'completed' } })
  const trail = (await trailOf(participant.id)).filter(({ action }) => action.startsWith('deviation.'))
  expect(trail).toMatchObject([
    { action: 'deviation.drafted', actor: null, body: { visit: 'PREP1', kind: 'visit_missed' } },
    { action: 'deviation.completed', actor: study.coordinator.staffId, body: { reason: 'participant_unwell' } },
  ])
  expect(JSON.stringify(trail)).not.toContain('Flu')
  await sweepDepartures()
  expect(await kinds(participant)).toEqual(['PREP1 visit_missed completed'])
})

test('a draft lapses when the visit is moved or begun after all; one that was dismissed is not drafted again', async () => {
  const [moved, begun, dismissed] = [await missing(), await missing(), await missing()]
  await sweepDepartures()
  const from = (await participantPage(study.coordinator, { studyId: study.id, participantId: moved.id })).visits.find(
    ({ code }) => code === 'PREP1',
  )?.targetOn
  await moveVisit(study.coordinator, {
    ...{ visitId: idOf(moved, 'PREP1'), from: from ?? '', to: daysAfter(today, 2) },
    reason: 'staff_away',
  })
  await startNote(study.therapist, { visitId: idOf(begun, 'PREP1') })
  const [one] = await found(dismissed)
  await closeDeviation(study.therapist, { deviationId: one?.row.id ?? '', as: 'dismissed', words: 'Held; not noted.' })
  await sweepDepartures()
  expect([await kinds(moved), await kinds(begun), await kinds(dismissed)]).toEqual([
    [],
    [],
    ['PREP1 visit_missed dismissed'],
  ])
  expect((await trailOf(moved.id)).at(-1)).toMatchObject({ action: 'deviation.lapsed', body: { visit: 'PREP1' } })
})

test('nobody drafts a deviation for visits after a withdrawal, or a window long closed', async () => {
  const withdrew = await missing()
  const decision = { decision: 'withdrawn', source: 'in_person', decidedOn: daysAfter(today, -12) } as const
  await recordConsent(study.coordinator, { participantId: withdrew.id, purpose: 'taking_part', ...decision })
  const longAgo = await aParticipant(study, { consentOn: '2025-01-05', enrolledOn: '2025-01-06' })
  await sweepDepartures()
  expect([await kinds(withdrew), await kinds(longAgo)]).toEqual([[], []])
})

test('a visit held outside its window drafts a deviation as its note is signed, and one within it none', async () => {
  const within = { started_at: '2026-01-13T09:00+01:00', ended_at: '2026-01-13T10:30+01:00' }
  const inTime = await aSignedNote(study, { changes: within })
  const late = await aSignedNote(study, {
    changes: { started_at: '2026-03-02T09:00+01:00', ended_at: '2026-03-02T10:30+01:00' },
  })
  expect(await kinds(inTime.participant)).toEqual([])
  expect(await kinds(late.participant)).toEqual(['PREP1 visit_late drafted'])
  expect((await found(late.participant))[0]?.row.aboutOn).toBe('2026-03-02')
  const drafted = (await trailOf(late.participant.id)).find(({ action }) => action === 'deviation.drafted')
  expect(drafted).toMatchObject({ actor: study.therapist.staffId, body: { visit: 'PREP1', kind: 'visit_late' } })
})

test('another reason takes words, and so does saying that it is none', () => {
  const deviationId = crypto.randomUUID()
  for (const input of [
    { deviationId, as: 'completed', reason: 'other' },
    { deviationId, as: 'dismissed' },
  ])
    expect(() => parsed(closeDeviationInput, input)).toThrow(
      expect.objectContaining({ fields: { words: expect.any(String) } }),
    )
})
