import { currentDefinition } from '@/lib/notes/definition'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { filledRows } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aNote, aSignedNote, save, sign } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { signedAsNotHeld } from '@/tests/support/signed-as-not-held'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
})

const on = (day: string) => ({ started_at: `${day}T09:30+01:00`, ended_at: `${day}T17:30+01:00` })
const files = async () => (await aPackage(study)).files
const visitsIn = async () => rowsIn((await files())['sv.csv'])

// Enrolled on 6 January, which is day 1: PREP2 is planned for 20 January, day 15, within the 13th to the 27th

for (const [held, day, SVWINDOW] of [
  ['2026-01-12', '7', 'early'],
  ['2026-01-13', '8', 'within'],
  ['2026-01-27', '22', 'within'],
  ['2026-01-28', '23', 'late'],
] as const)
  test(`a visit held on ${held} leaves with its plan and its window, as ${SVWINDOW}, on study days alone`, async () => {
    await aSignedNote(study, { participant, visit: 'PREP2', changes: on(held) })
    expect(await visitsIn()).toEqual([
      {
        ...{ participant: expect.any(String), visit: 'PREP2', anchor: 'enrolment', SVKIND: 'preparation' },
        ...{ VISITDY: '15', SVMOVDY: '', SVMOVREA: '', SVWINFDY: '8', SVWINLDY: '22' },
        ...{ SVHELD: 'yes', SVSTDY: day, SVWINDOW },
      },
    ])
  })

test('a visit that was moved leaves with both days and why; what it is late by is told against the window of the protocol', async () => {
  const visitId = participant.visits.PREP2 ?? ''
  await moveVisit(study.coordinator, {
    visitId,
    from: '2026-01-20',
    to: '2026-01-30',
    reason: 'staff_away',
    words: 'Flu.',
  })
  await aSignedNote(study, { participant, visit: 'PREP2', changes: on('2026-01-30') })
  const { 'sv.csv': sv = '', ...others } = await files()
  expect(rowsIn(sv)).toMatchObject([
    { VISITDY: '15', SVMOVDY: '25', SVMOVREA: 'staff_away', SVSTDY: '25', SVWINDOW: 'late' },
  ])
  expect(sv).not.toMatch(/\d{4}-\d\d-\d\d|Flu/)
  const told = rowsIn(others['data-dictionary.csv']).filter(({ table }) => table === 'sv')
  expect(told).toHaveLength(12)
  const planned = told.filter(({ treatment }) => treatment?.includes('as it was planned when the package was built'))
  expect(planned.map(({ column }) => column)).toEqual('VISITDY SVMOVDY SVMOVREA SVWINFDY SVWINLDY'.split(' '))
})

test('a session that did not take place leaves as planned and not held; a visit that nobody planned has no plan to be late for', async () => {
  await signedAsNotHeld(study, participant)
  await aSignedNote(study, { participant, kind: 'contact_call' })
  await aSignedNote(study, { participant, visit: 'PREP1', changes: on('2026-01-13') })
  await aNote(study, { participant, visit: 'PREP3' })
  const rows = await visitsIn()
  expect(rows.map(({ visit }) => visit)).toEqual([expect.stringMatching(/^CALL/), 'MED1', 'PREP1'])
  const unplanned = { VISITDY: '', SVMOVDY: '', SVWINFDY: '', SVWINLDY: '', SVWINDOW: '', SVHELD: 'yes', SVSTDY: '66' }
  expect(rows[0]).toMatchObject({ SVKIND: 'contact_call', ...unplanned })
  expect(rows[1]).toMatchObject({ SVKIND: 'session', SVHELD: 'no', SVSTDY: '', SVWINDOW: '' })
  expect(rows[1]?.VISITDY).toMatch(/^\d+$/)
})

test('a call at which nobody was reached leaves as not held', async () => {
  const note = await aNote(study, { participant, kind: 'contact_call' })
  const answers = filledRows(currentDefinition('contact_call'), { reached: 'no_answer' }, study.therapist.staffId)
  const asked = answers.filter(({ path }) =>
    /^(modality|started_at|ended_at|staff_present|recording|late_reason|reached|next_contact|deviations)/.test(path),
  )
  await save(study.therapist, note, Object.fromEntries(asked.map(({ path, value }) => [path, value])))
  await sign(study.therapist, note)
  expect(await visitsIn()).toMatchObject([{ SVKIND: 'contact_call', SVHELD: 'no', SVSTDY: '' }])
})
