import { expect, test } from '@playwright/test'
import { itemRowsOf, itemTablesOf } from '@/lib/export/item-table'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { currentDefinition, definitionOf } from '@/lib/notes/definition'
import { filledAnswers, item } from '@/tests/support/answers'

const context = {
  studyDay: (date: string) => (date === '2026-03-12' ? 3 : null),
  minutesFromZero: () => null,
  staffCode: () => '',
  triageOf: () => undefined,
}
const change = `medication_changes.${item}`
const before = { preparation: 'preparation@3', integration: 'integration@2', contact_call: 'contact_call@3' } as const

for (const kind of ['preparation', 'integration', 'contact_call'] as const) {
  const definition = currentDefinition(kind)

  test(`a medicine that changed leaves ${definition.id} as its class, its change and its day, and never as its name`, () => {
    const table = itemTablesOf(definition).find(({ group }) => group === 'medication_changes')
    expect(table?.columns.map(({ name }) => name)).toEqual(['class', 'change', 'on_study_day', 'told'])
    const answers = filledAnswers(definition, {
      ...{ [`${change}.name`]: 'Venlafaxine', [`${change}.class`]: 'antidepressant' },
      ...{ [`${change}.change`]: 'stopped', [`${change}.on`]: '2026-03-12', [`${change}.told`]: 'investigator' },
    })
    const rows = table ? itemRowsOf(table, answers, context) : []
    expect(rows).toEqual([['1', 'antidepressant', 'stopped', '3', 'investigator']])
  })

  test(`the class of a medicine is asked in ${definition.id}, and in no note that was begun before`, () => {
    const left = leftBeforeSigning(definition, filledAnswers(definition, { [`${change}.class`]: null }))
    expect(left.map(({ problem }) => problem)).toContain('Change 1: still open: “Class of medicine”.')
    const field = definitionOf(before[kind]).fields.medication_changes
    expect(field?.kind === 'group' && Object.keys(field.members)).toEqual(['name', 'change', 'on', 'told'])
  })

  test(`medicines are asked of in ${definition.id} where they were asked of before`, () => {
    const [now, then] = [definition, definitionOf(before[kind])].map(({ fields }) => Object.keys(fields))
    expect(now).toEqual(then)
    const { when } = definition.fields.medication_changes ?? {}
    expect(when).toEqual(definitionOf(before[kind]).fields.medication_changes?.when)
  })
}
