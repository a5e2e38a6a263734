import { expect, test } from '@playwright/test'
import { entryKinds } from '@/db/schema/vocabulary'
import { measureDictionary, measureFields } from '@/lib/measures/measure-dictionary'
import { published } from '@/lib/measures/measures'
import { definitionOf, definitions } from '@/lib/notes/definition'
import { dictionary } from '@/lib/notes/dictionary'
import { kindDictionary, kindFields } from '@/lib/session/log/kind-dictionary'

for (const definition of definitions) {
  const rows = dictionary(definition)

  test(`every field of ${definition.id} is in the dictionary, and no variable twice`, () => {
    const variables = rows.map(({ variable }) => variable)
    expect(new Set(variables).size).toBe(variables.length)
    for (const name of Object.keys(definition.fields))
      expect(
        variables.some(variable => variable === name || variable.startsWith(`${name}___`)),
        name,
      ).toBe(true)
  })

  test(`every row of the dictionary of ${definition.id} says what it holds and what becomes of it`, () => {
    for (const row of rows)
      for (const key of ['definition', 'section', 'label', 'type', 'values', 'readers', 'deid'] as const)
        expect(row[key], `${row.variable} ${key}`).not.toBe('')
  })
}

const rowOf = (id: string, variable: string) => dictionary(definitionOf(id)).find(row => row.variable === variable)

test('what has parts has one variable a part', () => {
  expect(rowOf('session@1', 'themes___grief')).toMatchObject({
    label: 'Themes, as the therapists read them: Grief',
    values: '1=Yes; 0=No',
    required: false,
  })
  expect(rowOf('session@1', 'discharge_checks___oriented___agreed')).toMatchObject({
    label: 'Ready to leave: Oriented, the other therapist',
    values: 'agreed=Agreed; objected=Objected; not_done=Not done',
  })
  expect(rowOf('preparation@1', 'touch_agreement___hug___lead')?.values).toBe(
    'no=No; ask=Ask each time; welcome=Welcome, still ask when in doubt',
  )
  expect(rowOf('integration@1', 'ongoing_effects')?.values).toBe('repeated: Effect; none=None')
  expect(rowOf('integration@1', 'practices')?.values).toBe('repeated: Practice; none=No practice agreed')
})

test('a member has its own readers, type and de-identification', () => {
  expect(rowOf('session@1', 'deviations___what')).toMatchObject({
    type: 'prose',
    readers: 'team',
    deid: 'scrub',
    required: true,
  })
  expect(rowOf('session@1', 'deviations___category')).toMatchObject({
    type: 'choice',
    readers: 'structured',
    deid: 'keep',
  })
  expect(rowOf('session@1', 'staff_present___person')).toMatchObject({ deid: 'code' })
  expect(rowOf('session@1', 'staff_present___in')).toMatchObject({ deid: 'study_day' })
})

test('units, branches and whether it may be left open are told', () => {
  expect(rowOf('session@1', 'difficult_minutes')).toMatchObject({
    unit: 'minutes',
    values: '1 to 720',
    when: 'difficult_stretch is yes',
    gaps: true,
  })
  expect(rowOf('preparation@1', 'safety_plan')?.when).toBe('risk_level is low or moderate or high')
  expect(rowOf('preparation@1', 'started_at')).toMatchObject({ required: true, gaps: false })
  expect(rowOf('integration@1', 'days_since_session')).toMatchObject({ required: false, gaps: false, unit: 'days' })
})

for (const measure of published)
  test(`every item, part and score of ${measure.id} is in the dictionary once, and says what it holds`, () => {
    const rows = measureDictionary(measure)
    const answers = Object.keys(measure.licence === 'ship' ? measure.items : measure.parts)
    const scores = Object.keys(measure.scores).map(id => `score.${id}`)
    const findings = Object.keys(measure.findings ?? {}).map(id => `finding.${id}`)
    expect(rows.map(({ variable }) => variable)).toEqual([...answers, ...scores, ...findings])
    expect(measureFields(measure).map(({ id }) => id)).toEqual(rows.map(({ variable }) => variable))
    for (const row of rows)
      for (const key of ['definition', 'section', 'label', 'type', 'values', 'readers', 'deid'] as const)
        expect(row[key], `${row.variable} ${key}`).not.toBe('')
  })

test('every kind of the log of a session day is in the dictionary once, with its own label', () => {
  expect(kindFields.map(({ id }) => id).sort()).toEqual([...entryKinds].sort())
  expect(kindDictionary.map(({ variable }) => variable)).toEqual(kindFields.map(({ id }) => id))
  expect(new Set(kindFields.map(({ label }) => label)).size).toBe(entryKinds.length)
  expect(kindFields.find(({ id }) => id === 'music')).toMatchObject({ options: { on: 'on', changed: 'changed' } })
  expect(kindFields.find(({ id }) => id === 'distress')).toMatchObject({
    ...{ range: [0, 100], help: expect.stringContaining('From 0 to 10;'), readers: 'structured' },
  })
})

test('a program reads of a measure its options, ranges, and what must be answered', () => {
  const found = new Map(published.flatMap(measureFields).map(field => [`${field.definition} ${field.id}`, field]))
  expect(found.get('gad7@1 gad7_1')).toMatchObject({
    kind: 'choice',
    required: false,
    options: { '3': 'Nearly every day' },
  })
  expect(found.get('pcl5@1 score.total')).toMatchObject({ kind: 'computed', range: [0, 80], readers: 'structured' })
  expect(found.get('cssrs@1 actual_attempt')).toMatchObject({ kind: 'choice', required: true, options: { yes: 'Yes' } })
  expect(found.get('cssrs@1 intensity')).toMatchObject({ kind: 'number', required: false, range: [0, 25] })
})
