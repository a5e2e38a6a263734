import { expect, test } from '@playwright/test'
import { columnsOf } from '@/lib/export/columns'
import { itemRowsOf, itemTablesOf } from '@/lib/export/item-table'
import { rowOf } from '@/lib/export/row'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { canonicalContent } from '@/lib/notes/content-hash'
import { dictionary } from '@/lib/notes/dictionary'
import { display, displayRows } from '@/lib/notes/display'
import { assemble } from '@/lib/notes/draft/assemble'
import type { PathValue } from '@/lib/notes/fields'
import { pathSchema } from '@/lib/notes/path-schema'
import { pathWords } from '@/lib/notes/path-words'
import { parsePath, pathsOf } from '@/lib/notes/paths'
import { peopleIn } from '@/lib/notes/people-in'
import { structuredOnly } from '@/lib/notes/structured'
import { isAsked, isShown, switchedOn, switchesOf } from '@/lib/notes/when'
import { filledAnswers, item, lead, rowsOf } from '@/tests/support/answers'
import { planted } from '@/tests/support/planted'

const people = (staffId: string) => (staffId === lead ? 'Ada Lindqvist' : 'Noor Haddad')
const fieldOf = (name: string) => {
  const field = planted.fields[name]
  if (!field) throw new Error(name)
  return field
}
const context = {
  studyDay: () => 3,
  minutesFromZero: () => 30,
  staffCode: (id: string) => (id === lead ? 'S7Q' : 'S2K'),
  triageOf: () => undefined,
}
const left = (changes: Record<string, PathValue>, definition = planted) =>
  leftBeforeSigning(definition, filledAnswers(definition, changes)).map(({ field, problem }) => `${field}: ${problem}`)
const told = `escalations.${item}`

test('nothing is left of the whole, every answer has words, and the empty one is a row of empty cells', () => {
  expect(left({})).toEqual([])
  const answers = filledAnswers(planted)
  for (const [name, field] of Object.entries(planted.fields)) {
    expect(display(field, answers[name] ?? null, people), name).not.toMatch(/undefined|null|NaN|\[object|_|01890a5d/)
  }
  expect(new Set(rowOf(columnsOf(planted), {}, context))).toEqual(new Set(['']))
  expect(Object.keys(answers)).toEqual(Object.keys(planted.fields))
})

const values: [path: string, taken: unknown[], refused: unknown[]][] = [
  ['cssrs', [{ gap: 'declined' }], ['3', { none: true }]],
  ['cssrs.ideation', ['0', '5'], ['6', '-1', '', '2.5', 'yes', 3, { gap: 'declined' }]],
  ['cssrs.intensity', ['2', '25'], ['1', '26']],
  ['cssrs.attempt', ['yes', 'no'], [true, '1', 'maybe', 'toString']],
  [`${told}.who`, [lead], ['Ada', '', true]],
  [`${told}.at`, ['2026-03-12T09:30+01:00'], ['2026-03-12', '09:30']],
  [`${told}.about.risk`, [true], [false, 'true', 'risk']],
]
for (const [path, taken, refused] of values)
  test(`${path} takes its own answers and refuses their near-misses`, () => {
    const schema = pathSchema(planted, path)
    for (const value of taken)
      expect(schema?.safeParse(value), JSON.stringify(value)).toEqual({ success: true, data: value })
    for (const value of refused) expect(schema?.safeParse(value).success, JSON.stringify(value)).toBe(false)
    expect(schema?.safeParse(null).success).toBe(true)
  })

for (const path of ['cssrs.suicide', 'cssrs.toString', `${told}.about`, `${told}.about.x`, `${told}.who.x`, 'presence'])
  test(`there is no place called ${path}`, () => expect(parsePath(planted, path)).toBeNull())

test('a measure reads as its parts: in words, in the dictionary, in columns, and in what is left', () => {
  expect(pathsOf('cssrs', fieldOf('cssrs')).length).toBe(5)
  const answers = assemble(planted, rowsOf({ 'cssrs.ideation': '0', 'cssrs.attempt': 'no' }), {
    days_since_session: null,
  })
  expect(answers.cssrs).toEqual({ scores: { ideation: '0', attempt: 'no' } })
  expect(displayRows(fieldOf('cssrs'), answers.cssrs ?? null, people)).toEqual([
    { label: 'Highest ideation', value: '0 (0 to 5)' },
    { label: 'Intensity', value: 'No entry' },
    { label: 'Actual attempt', value: 'No' },
    { label: 'Preparatory acts', value: 'No entry' },
  ])
  expect(structuredOnly(planted, answers).cssrs).toEqual({ answer: answers.cssrs, withheld: null })
  const row = Object.fromEntries(
    columnsOf(planted).map(({ name }, at) => [name, rowOf(columnsOf(planted), answers, context)[at]]),
  )
  expect(row).toMatchObject({ cssrs___ideation: '0', cssrs___intensity: '', cssrs___attempt: 'no', cssrs_gap: '' })
  const variables = dictionary(planted).filter(({ variable }) => variable.startsWith('cssrs'))
  expect(variables.map(({ variable, required }) => [variable, required])).toEqual([
    ['cssrs___ideation', true],
    ['cssrs___intensity', false],
    ['cssrs___attempt', true],
    ['cssrs___preparatory', true],
  ])
  expect(left({ 'cssrs.ideation': null, 'cssrs.intensity': null })).toEqual(['cssrs: Still open: “Highest ideation”.'])
  expect(pathWords(planted, 'cssrs.attempt', 'yes')).toMatchObject({ label: 'C-SSRS: Actual attempt', words: 'Yes' })
})

test('a person, a time and several options inside an item are read everywhere', () => {
  const answers = filledAnswers(planted, { [`${told}.about.sleep`]: true, [`${told}.about.risk`]: true })
  expect(answers.escalations).toMatchObject({ items: [{ values: { who: lead, about: 'risk sleep other' } }] })
  expect(displayRows(fieldOf('escalations'), answers.escalations ?? null, people)).toContainEqual({
    label: 'Escalation 1: Who',
    value: 'Ada Lindqvist',
  })
  expect(display(fieldOf('escalations'), answers.escalations ?? null, people)).toContain('About: Risk, Sleep, Else')
  const [table] = itemTablesOf(planted)
  expect(table?.columns.map(({ name }) => name)).toEqual(
    'reached who_code at_study_day at_minutes about___risk about___sleep about___other'.split(' '),
  )
  expect(table && itemRowsOf(table, answers, context)).toEqual([['1', 'yes', 'S7Q', '3', '30', '1', '1', '1']])
  expect(peopleIn(planted, answers)).toEqual([lead])
  expect(pathWords(planted, `${told}.about.risk`, true)).toMatchObject({
    label: 'Who was told: About: Risk',
    words: 'Ticked',
  })
})

test('a member is asked by another member of its item, and an answer left behind is named', () => {
  expect(left({ [`${told}.who`]: null })).toEqual(['escalations: Escalation 1: still open: “Who”.'])
  expect(left({ [`${told}.who`]: null, [`${told}.reached`]: 'no' })).toEqual([])
  expect(left({ [`${told}.reached`]: 'no' })).toEqual([
    'escalations: Escalation 1: “Who” holds an answer that “Reached?” no longer asks for. Clear it, or change that answer.',
  ])
  expect(left({ [`${told}.about.other`]: null, [`${told}.what_else`]: null })).toEqual([
    'escalations: Escalation 1: still open: “About”.',
  ])
  const lines = displayRows(
    fieldOf('escalations'),
    { items: [{ id: item, values: { reached: 'no', who: null } }] },
    people,
  )
  expect(lines).toEqual([{ label: 'Escalation 1: Reached?', value: 'No' }])
  expect(dictionary(planted).find(({ variable }) => variable === 'escalations___who')).toMatchObject({
    when: 'reached is yes',
    deid: 'code',
  })
})

test('what makes no sense any more is closed, is kept until cleared, and is not worked out', () => {
  expect(left({ went_ahead: 'no' })).toEqual([
    'cssrs: This holds an answer that “Went ahead?” no longer asks for. Clear it, or change that answer.',
    'attempt_care: This holds an answer that “C-SSRS” no longer asks for. Clear it, or change that answer.',
  ])
  const empty = { went_ahead: 'no', cssrs: null }
  expect([isAsked(planted, 'cssrs', empty), isShown(planted, 'cssrs', empty), isAsked(planted, 'cssrs', {})]).toEqual([
    false,
    false,
    true,
  ])
  expect(filledAnswers(planted, { went_ahead: 'no' }).below_two).toBeNull()
  expect(dictionary(planted).find(({ variable }) => variable === 'below_two')?.when).toBe('not where went_ahead is no')
})

test('a branch can stand on a yes of checks and on a flag of a measure', () => {
  const by = { by: lead, at: '' }
  const asked = (done: boolean) => isAsked(planted, 'phone_where', { checks: { ticks: { phone: { done, ...by } } } })
  expect([asked(true), asked(false), isAsked(planted, 'phone_where', {})]).toEqual([true, false, false])
  const flagged = (attempt: string) =>
    isAsked(planted, 'attempt_care', { cssrs: { scores: { attempt, ideation: '5' } } })
  expect([flagged('yes'), flagged('no')]).toEqual([true, false])
})

test('a field is off until the study switches it on, or it holds an answer; a version is frozen with what was on', () => {
  const on = switchedOn(planted, ['alliance_therapist'])
  expect([
    isShown(planted, 'alliance', {}),
    isAsked(planted, 'alliance', { alliance: '7' }),
    isAsked(on, 'alliance', {}),
  ]).toEqual([false, true, true])
  expect(left({ alliance: null })).toEqual([])
  expect(left({ alliance: null }, on)).toEqual(['alliance: No number is given yet.'])
  expect(dictionary(planted).find(({ variable }) => variable === 'alliance')?.switch).toBe('alliance_therapist')
  expect(switchesOf(planted, ['other', 'alliance_therapist'])).toEqual(['alliance_therapist'])
  const content = { note: 'n', version: 1, definition: planted, answers: {}, entries: [], parent: null }
  expect(JSON.parse(canonicalContent({ ...content, fieldsOn: ['alliance'] })).fields_on).toEqual(['alliance'])
  expect(canonicalContent({ ...content, fieldsOn: [] })).toBe(canonicalContent(content))
})
