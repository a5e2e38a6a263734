import { startNote } from '@/lib/notes/begin/start-note'
import { currentDefinition } from '@/lib/notes/definition'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { cancelVisit } from '@/lib/trial/visits/cancel-visit'
import { filledRows } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aSignedNote, save, sign, type TestNote } from '@/tests/support/note-makers'
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
  await deeds.enterInError(study.therapist, { noteId: note.id })
  expect(await daysOf(participant)).toEqual(before)
  expect((await moves()).at(-1)).toMatchObject({ action: 'visits.returned', body: { with: 'PREP3' } })
})

test('a preparation held on its day moves nothing', async () => {
  const participant = await aParticipant(study)
  const before = await daysOf(participant)
  await held(participant, 'PREP1', before.PREP1?.[0] ?? '')
  expect(await daysOf(participant)).toEqual(before)
})
