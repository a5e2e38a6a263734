import { expect, test } from '@playwright/test'
import { minutesBetween } from '@/lib/clock/calendar'
import { studyDay } from '@/lib/clock/study-day'
import { cellOf } from '@/lib/export/column'
import { columnsOf } from '@/lib/export/columns'
import { itemRowsOf, itemTablesOf } from '@/lib/export/item-table'
import { rowOf } from '@/lib/export/row'
import { definitionOf, definitions } from '@/lib/notes/definition'
import { dictionary } from '@/lib/notes/dictionary'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { at, filledAnswers, item, laterItem, lead, second } from '@/tests/support/answers'
import { planted } from '@/tests/support/planted'

const session = definitionOf('session@1')
const integration = definitionOf('integration@1')
const preparation = definitionOf('preparation@1')
const context = {
  studyDay: (date: string) => studyDay(date, '2026-03-10'),
  minutesFromZero: (datetime: string) => minutesBetween('2026-03-12T10:00+01:00', datetime),
  staffCode: (staffId: string) => (staffId === lead ? 'S7Q' : 'S2K'),
  triageOf: () => undefined,
}
const cells = (definition: NoteDefinition, answers: Answers): Record<string, string | undefined> => {
  const columns = columnsOf(definition)
  const row = rowOf(columns, answers, context)
  return Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]))
}

for (const definition of definitions) {
  test(`the columns of ${definition.id} have names of their own, and each is read from a field of the dictionary`, () => {
    const names = columnsOf(definition).map(({ name }) => name)
    const variables = dictionary(definition).map(({ variable }) => variable)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, field, label, values } of columnsOf(definition)) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_{1,3}[a-z0-9]+)*$/)
      expect(
        variables.some(variable => variable === field || variable.startsWith(`${field}___`)),
        name,
      ).toBe(true)
      expect(label && values).toBeTruthy()
    }
  })

  test(`no words, no date, no time of day, no person and no item leave with a row of ${definition.id}`, () => {
    const row = rowOf(columnsOf(definition), filledAnswers(definition), context).join('|')
    expect(row).not.toMatch(/Words for|2026|\d:\d|01890a5d/)
    const words = Object.entries(definition.fields).filter(
      ([, field]) => field.readers === 'team' || field.deid === 'withhold',
    )
    for (const [name] of words)
      expect(
        columnsOf(definition).some(({ field }) => field === name),
        name,
      ).toBe(false)
  })

  test(`an empty ${definition.id} is a row of empty cells`, () => {
    expect(new Set(rowOf(columnsOf(definition), {}, context))).toEqual(new Set(['']))
  })
}

test('moments leave as study day and as minutes from clock zero', () => {
  expect(cells(session, filledAnswers(session, { clock_zero: '2026-03-12T10:00+01:00' }))).toMatchObject({
    started_at_study_day: '3',
    started_at_minutes: '-30',
    clock_zero_minutes: '0',
    ended_at_minutes: '450',
  })
  expect(cells(integration, filledAnswers(integration))).toMatchObject({
    next_contact_study_day: '3',
    days_since_session: '3',
  })
  expect(Object.keys(cells(preparation, {}))).not.toContain('started_at_minutes')
})

test('parts are columns of their own', () => {
  const answers: Answers = {
    themes: { codes: ['grief'] },
    pre_checks: {
      ticks: { consent: { done: true, by: lead, at }, room: { done: false, reason: '=1+1', by: lead, at } },
    },
    discharge_checks: {
      ticks: {
        oriented: { done: false, by: lead, at },
        'oriented.agreed': { done: false, by: second, at },
        walking: { done: true, by: lead, at },
        'walking.agreed': { done: false, reason: 'Leans on the wall.', by: second, at },
        distress: { done: true, by: lead, at: '2026-03-12T08:31:00.000000Z' },
        'distress.agreed': { done: true, by: second, at },
        vitals: { done: true, by: lead, at },
        'vitals.agreed': { done: false, gap: 'not_done', by: lead, at },
      },
    },
  }
  expect(cells(session, answers)).toMatchObject({
    themes___grief: '1',
    themes___joy: '0',
    pre_checks___consent: 'yes',
    pre_checks___room: 'no',
    pre_checks___recording: '',
    discharge_checks___oriented: 'no',
    discharge_checks___oriented___agreed: 'agreed',
    discharge_checks___walking___agreed: 'objected',
    discharge_checks___distress___agreed: '',
    discharge_checks___vitals___agreed: 'not_done',
    discharge_checks___next_contact___agreed: '',
  })
  expect(cells(preparation, { touch_agreement: { cells: { 'hug.lead': 'ask' } } })).toMatchObject({
    touch_agreement___hug___lead: 'ask',
    touch_agreement___hug___second: '',
  })
})

test('a gap, a none, a no and a missing answer stay apart', () => {
  const bodily = (answer: Answers[string]) => {
    const row = cells(planted, { bodily: answer ?? null })
    return [row.bodily___headache, row.bodily_gap]
  }
  expect(bodily(null)).toEqual(['', ''])
  expect(bodily({ gap: 'declined', reason: 'Tired.' })).toEqual(['', 'declined'])
  expect(bodily({ none: true })).toEqual(['0', ''])
  expect(bodily({ codes: ['dizziness'] })).toEqual(['0', ''])
  const effects = (answer: Answers[string]) => {
    const row = cells(integration, { ongoing_effects: answer ?? null })
    return [row.ongoing_effects_count, row.ongoing_effects_gap]
  }
  expect(effects(null)).toEqual(['', ''])
  expect(effects({ gap: 'declined', reason: 'Tired.' })).toEqual(['', 'declined'])
  expect(effects({ none: true })).toEqual(['0', ''])
  expect(effects({ items: [{ id: item, values: { term: 'anxiety' } }] })).toEqual(['1', ''])
  const deviations = (answer: Answers[string]) => cells(session, { deviations: answer ?? null }).deviations_count
  expect([null, { gap: 'not_asked' } as const, { none: true } as const].map(deviations)).toEqual(['', '', '0'])
  expect(cells(session, { difficult_stretch: 'no' })).toMatchObject({
    difficult_stretch: 'no',
    difficult_stretch_gap: '',
  })
})

test('who was there is a count and codes, each person once', () => {
  const person = (id: string, who: string) => ({ id, values: { person: who, role: 'lead', in: null, out: null } })
  const answers: Answers = {
    staff_present: { items: [person(item, lead), person(laterItem, second), person('x', lead)] },
  }
  expect(cells(session, answers)).toMatchObject({ staff_present_count: '2', staff_present_codes: 'S2K S7Q' })
})

test('the items of a repeated group are rows of a table of their own, numbered, without their words', () => {
  const answers: Answers = {
    practices: {
      items: [
        { id: item, values: { kind: 'nature', words: 'By the lake.', done_since_last: '4' } },
        { id: laterItem, values: { kind: 'rest', words: null, done_since_last: null } },
      ],
    },
  }
  const table = itemTablesOf(integration).find(({ group }) => group === 'practices')
  expect(table?.columns.map(({ name }) => name)).toEqual(['kind', 'done_since_last'])
  expect(table && itemRowsOf(table, answers, context)).toEqual([
    ['1', 'nature', '4'],
    ['2', 'rest', ''],
  ])
  expect(itemTablesOf(preparation).map(({ group }) => group)).toEqual([
    'medication_changes',
    'escalation',
    'deviations',
  ])
})

const formulas: [cell: string, written: string][] = [
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['\nx', "'\nx"],
  ['x=1', 'x=1'],
  ['a-b', 'a-b'],
  ["'x", "'x"],
  ['', ''],
]
for (const [cell, written] of formulas)
  test(`the text ${JSON.stringify(cell)} is written ${JSON.stringify(written)}`, () => {
    const column = { name: 'x', field: 'x', label: 'X', type: 'text', values: '', read: () => cell } as const
    expect(cellOf(column, null, context)).toBe(written)
    expect(cellOf({ ...column, type: 'number' }, null, context)).toBe(cell)
  })
