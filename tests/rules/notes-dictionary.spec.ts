import { expect, test } from '@playwright/test'
import { definitionOf, definitions } from '@/lib/notes/definition'
import { dictionary } from '@/lib/notes/dictionary'

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
