import { leavingNotes, type SignedNote } from '@/lib/export/leaving-note'
import { headingOf, rowsOf, tablesOf } from '@/lib/export/table'
import { definitions } from '@/lib/notes/definition'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { filledAnswers, lead } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'

const choice = (label: string) =>
  ({
    kind: 'choice',
    section: 'A',
    label,
    options: { yes: 'Yes' },
    readers: 'structured',
    deid: 'keep',
    absolute: true,
  }) as const
const older: NoteDefinition = {
  id: 'preparation@1',
  kind: 'preparation',
  title: 'Older',
  fields: { a: choice('A'), b: choice('B') },
}
const newer: NoteDefinition = { ...older, id: 'preparation@2', fields: { c: choice('C'), a: choice('A, said better') } }

test('notes of two definitions stand in one table, each under its own columns', () => {
  const [table] = tablesOf([older, newer])
  if (!table) throw new Error('There is no table.')
  expect(headingOf(table).slice(-3)).toEqual(['a', 'b', 'c'])
  expect(table.columns.find(({ name }) => name === 'a')?.label).toBe('A, said better')
  const row = (definition: NoteDefinition, answers: Answers) =>
    rowsOf(table, { ...leaving[0], definition, answers } as Parameters<typeof rowsOf>[1]).map(cells => cells.slice(-3))
  expect(row(older, { a: 'yes', b: 'yes' })).toEqual([['yes', 'yes', '']])
  expect(row(newer, { c: 'yes' })).toEqual([['', '', 'yes']])
})

test('there is a table for each kind of note and each of its repeated groups, and every row fills its heading', () => {
  const tables = tablesOf(definitions)
  expect(tables.map(({ name }) => name)).toEqual([
    'baseline',
    'contact_call',
    'contact_call-attempts',
    'contact_call-deviations',
    'contact_call-escalation',
    'contact_call-medication-changes',
    'contact_call-ongoing-effects',
    'contact_call-practices',
    'integration',
    'integration-deviations',
    'integration-escalation',
    'integration-medication-changes',
    'integration-ongoing-effects',
    'integration-practices',
    'overnight',
    'overnight-entries',
    'overnight-told',
    'preparation',
    'preparation-deviations',
    'preparation-escalation',
    'preparation-medication-changes',
    'preparation-ongoing-effects',
    'preparation-practices',
    'session',
    'session-boundary-concerns',
    'session-deviations',
    'session-disturbances',
    'session-escalation',
    'session-ongoing-effects',
    'session-practices',
    'session-requests',
  ])
  for (const table of tables)
    for (const note of leaving) for (const row of rowsOf(table, note)) expect(row).toHaveLength(headingOf(table).length)
})

test('a participant’s notes are numbered within their visit, and all of them count days from the earliest session', () => {
  expect(leaving.map(({ visit, ordinal, anchor }) => [visit, ordinal, anchor])).toEqual([
    ['INT1.1', 1, 'first_session'],
    ['MED1', 1, 'first_session'],
    ['MED1', 2, 'first_session'],
    ['PREP1', 1, 'first_session'],
  ])
  expect(leaving.map(({ context }) => context.studyDay('2026-03-10'))).toEqual([1, 1, 1, 1])
})

test('a session that did not take place is no day to count from', () => {
  const putOff = note('5', 'session', 'MED1', '2026-03-03')
  const unheld = { ...putOff, answers: { ...putOff.answers, start_decision: 'did_not_take_place' } }
  const [day] = leavingNotes([unheld, ...notes], known).map(({ context }) => context.studyDay('2026-03-10'))
  expect(day).toBe(1)
  const [only] = leavingNotes([unheld], known)
  expect([only?.anchor, only?.context.studyDay('2026-01-06')]).toEqual(['enrolment', 1])
})

test('somebody without a code stops the export instead of leaving under their id', () => {
  const [note] = leaving
  expect(() => note?.context.staffCode('somebody else')).toThrow('no code')
  expect(() => leavingNotes(notes, { ...known, participants: new Map() })).toThrow('no code')
})

const note = (id: string, kind: NoteDefinition['kind'], visit: string, day: string): SignedNote => {
  const definition = definitions.find(one => one.kind === kind)
  if (!definition) throw new Error(`No definition is of kind ${kind}.`)
  const answers = filledAnswers(definition, { started_at: `${day}T09:30+01:00` })
  return {
    noteId: id,
    participantId: 'somebody',
    enrolledOn: '2026-01-06',
    ageBand: '35_44',
    zip3: '000',
    kind,
    visit,
    version: 1,
    closedWithout: null,
    definition: definition.id,
    answers,
    entries: [],
    late: [],
  }
}
const notes = [
  note('4', 'preparation', 'PREP1', '2026-03-01'),
  note('3', 'session', 'MED1', '2026-03-12'),
  note('2', 'session', 'MED1', '2026-03-10'),
  note('1', 'integration', 'INT1.1', '2026-03-13'),
]
const known = {
  participants: new Map([['somebody', 'P-0000-0000-0001']]),
  staff: new Map([[lead, 'S-0000-0000-0002']]),
  triage: new Map(),
}
const leaving = leavingNotes(notes, known)
