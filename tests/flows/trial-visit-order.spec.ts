import { startNote } from '@/lib/notes/begin/start-note'
import { currentDefinition } from '@/lib/notes/definition'
import { closeDeviation } from '@/lib/trial/deviations/close-deviation'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { cancelVisit } from '@/lib/trial/visits/cancel-visit'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { filledRows } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote, enterInError, save, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

/** A preparation or integration note of this visit, from nine to half past ten on a day. */
async function held(participant: TestParticipant, code: string, day: string, ended = '10:30'): Promise<TestNote> {
  const note = await begun(participant, code, day, ended)
  await sign(study.therapist, note)
  return note
}
async function begun(participant: TestParticipant, code: string, day: string, ended = '10:30'): Promise<TestNote> {
  const kind = code.startsWith('PREP') ? 'preparation' : 'integration'
  const visitId = participant.visits[code] ?? ''
  const { noteId: id } = await startNote(study.therapist, { visitId })
  const times = { started_at: `${day}T09:00+01:00`, ended_at: `${day}T${ended}+01:00` }
  const rows = filledRows(currentDefinition(kind), times, study.therapist.staffId)
  await save(study.therapist, { id }, Object.fromEntries(rows.map(({ path, value }) => [path, value])))
  return { id, kind, study, participant, visitId }
}
/** MED1, which its note says was held on 12 March 2026 from half past nine. */
const session = (participant: TestParticipant) => aSignedNote(study, { kind: 'session', participant })
const orderOf = async ({ id: participantId }: TestParticipant) =>
  (await readDeviations(study.coordinator, { studyId: study.id, participantId })).flatMap(({ row, visitCode }) =>
    row.kind === 'too_soon' || row.kind === 'out_of_order' ? [`${visitCode} ${row.kind} ${row.state}`] : [],
  )

const cases: [what: string, prep: string | null, ended: string, drafted: string[]][] = [
  ['a day and more after the last preparation', '2026-03-10', '10:30', []],
  ['exactly 24 hours after the last preparation', '2026-03-11', '09:30', []],
  ['a minute less than 24 hours after the last preparation', '2026-03-11', '09:31', ['MED1 too_soon drafted']],
  ['on the day of the last preparation', '2026-03-12', '09:10', ['MED1 too_soon drafted']],
  ['before the last preparation', '2026-03-13', '10:30', ['MED1 out_of_order drafted']],
  ['without the last preparation', null, '', ['MED1 out_of_order drafted']],
]
for (const [what, prep, ended, drafted] of cases)
  test(`a session held ${what} drafts ${drafted.length > 0 ? 'a deviation for a person to complete' : 'nothing'}`, async () => {
    const participant = await aParticipant(study)
    if (prep) await held(participant, 'PREP3', prep, ended)
    await session(participant)
    expect(await orderOf(participant)).toEqual(drafted)
  })

test('whichever note is signed later says so, once, and what is cancelled is waited for by nobody', async () => {
  const participant = await aParticipant(study)
  const prep = await begun(participant, 'PREP3', '2026-03-13')
  await session(participant)
  expect(await orderOf(participant)).toEqual(['MED1 out_of_order drafted'])
  await sign(study.therapist, prep)
  expect(await orderOf(participant)).toEqual(['MED1 out_of_order drafted'])
  const drafted = (await trailOf(participant.id)).filter(({ body }) => body.kind === 'out_of_order')
  expect(drafted).toMatchObject([
    { action: 'deviation.drafted', actor: study.therapist.staffId, body: { visit: 'MED1' } },
  ])

  const other = await aParticipant(study)
  await cancelVisit(study.coordinator, { visitId: other.visits.PREP3 ?? '', reason: 'not_needed' })
  await session(other)
  expect(await orderOf(other)).toEqual([])
})

const daysOf = async ({ id }: TestParticipant) => {
  const { visits } = await participantPage(study.coordinator, { studyId: study.id, participantId: id })
  return Object.fromEntries(
    visits.map(({ code, targetOn, windowFrom, windowTo }) => [code, [targetOn, windowFrom, windowTo]]),
  )
}

test('what hangs on a preparation visit follows the day it was held, and comes back when its note is entered in error', async () => {
  const participant = await aParticipant(study)
  const before = await daysOf(participant)
  const note = await held(participant, 'PREP3', '2026-03-02')
  expect(await daysOf(participant)).toMatchObject({
    ...{ PREP1: before.PREP1, PREP2: before.PREP2, PREP3: before.PREP3 },
    MED1: ['2026-03-09', '2026-03-03', '2026-03-16'],
    'INT1.3': ['2026-03-30', '2026-03-23', '2026-04-05'],
  })
  const moves = async () => (await trailOf(participant.id)).filter(({ action }) => action.startsWith('visits.'))
  expect((await moves()).at(-1)).toMatchObject({
    ...{ chain: study.id, action: 'visits.followed', actor: study.therapist.staffId },
    body: { with: 'PREP3', heldOn: '2026-03-02' },
  })
  await enterInError(study.therapist, note)
  expect(await daysOf(participant)).toEqual(before)
  expect((await moves()).at(-1)).toMatchObject({ action: 'visits.returned', body: { with: 'PREP3' } })
})

test('a preparation held on its day moves nothing', async () => {
  const participant = await aParticipant(study)
  const before = await daysOf(participant)
  await held(participant, 'PREP1', before.PREP1?.[0] ?? '')
  expect(await daysOf(participant)).toEqual(before)
})

const move = ({ visits }: TestParticipant, code: string, from: string, to: string, more: object = {}) =>
  moveVisit(study.coordinator, { visitId: visits[code] ?? '', from, to, ...more })
const lastMoveOf = async ({ visits }: TestParticipant, code: string) => (await trailOf(visits[code] ?? '')).at(-1)

test('a day against the order of the protocol takes a reason, also within the window, and the trail says so', async () => {
  const participant = await aParticipant(study)
  const before = await daysOf(participant)
  const late = () => move(participant, 'PREP3', '2026-01-27', '2026-02-03')
  await expect(late()).rejects.toMatchObject({
    code: 'invalid',
    fields: { reason: expect.stringContaining('PREP3 would be planned for the day of MED1 or a later one') },
  })
  expect(await daysOf(participant)).toEqual(before)
  expect(await lastMoveOf(participant, 'PREP3')).toBeUndefined()
  await move(participant, 'PREP3', '2026-01-27', '2026-02-03', { reason: 'participant_asked' })
  expect(await lastMoveOf(participant, 'PREP3')).toMatchObject({
    ...{ action: 'visit.moved', actor: study.coordinator.staffId },
    body: { visit: 'PREP3', to: '2026-02-03', inWindow: true, inOrder: false, reason: 'participant_asked' },
  })
  const { visits } = await participantPage(study.coordinator, { studyId: study.id, participantId: participant.id })
  expect(visits.find(({ code }) => code === 'PREP3')).toMatchObject({ moveReason: 'participant_asked' })
})

test('a session that is moved to the day of its last preparation takes a reason; what moves along with a visit departs from nothing', async () => {
  const participant = await aParticipant(study)
  await move(participant, 'PREP3', '2026-01-27', '2026-02-03', { shift: true })
  expect((await daysOf(participant)).MED1?.[0]).toBe('2026-02-10')
  expect((await lastMoveOf(participant, 'PREP3'))?.body).toMatchObject({ inOrder: true, reason: null })
  await move(participant, 'MED1', '2026-02-10', '2026-02-04')
  await move(participant, 'PREP3', '2026-02-03', '2026-01-30')
  for (const to of ['2026-01-30', '2026-01-29'])
    await expect(move(participant, 'MED1', '2026-02-04', to)).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    })
})

test('what moves with a visit and comes too late so takes a reason as well, of a visit that was moved by itself', async () => {
  const participant = await aParticipant(study)
  await move(participant, 'MED2', '2026-03-03', '2026-03-02')
  const shifted = (more: object = {}) => move(participant, 'MED1', '2026-02-03', '2026-02-10', { shift: true, ...more })
  await expect(shifted()).rejects.toMatchObject({ fields: { reason: expect.stringContaining('INT1.3') } })
  await shifted({ reason: 'site_closed' })
  expect((await daysOf(participant))['INT1.3']?.[0]).toBe('2026-03-03')
})

test('why a visit was moved against the order stands on the deviation that is drafted of it, for a person to confirm', async () => {
  const participant = await aParticipant(study)
  await move(participant, 'PREP3', '2026-01-27', '2026-02-03', { reason: 'staff_away' })
  await session(participant)
  const drafted = async () =>
    (await readDeviations(study.coordinator, { studyId: study.id, participantId: participant.id })).find(
      ({ row }) => row.kind === 'out_of_order',
    )?.row
  expect(await drafted()).toMatchObject({ state: 'drafted', reason: 'staff_away', closedBy: null })
  const trail = (await trailOf(participant.id)).filter(({ body }) => body.kind === 'out_of_order')
  expect(trail).toMatchObject([{ action: 'deviation.drafted', body: { visit: 'MED1', reason: 'staff_away' } }])
  const deviationId = (await drafted())?.id ?? ''
  await closeDeviation(study.coordinator, { deviationId, as: 'dismissed', words: 'Held on the same morning.' })
  expect(await drafted()).toMatchObject({ state: 'dismissed', reason: null })
})

test('a visit moved out of its window and held so gives its reason to what is drafted of it', async () => {
  const participant = await aParticipant(study)
  await move(participant, 'PREP1', '2026-01-13', '2026-02-02', { reason: 'participant_unwell' })
  await held(participant, 'PREP1', '2026-02-02')
  const [late] = await readDeviations(study.coordinator, { studyId: study.id, participantId: participant.id })
  expect(late?.row).toMatchObject({ kind: 'visit_late', state: 'drafted', reason: 'participant_unwell' })
})
