import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { adverseEvent6 } from '@/lib/events/definitions/adverse-event-6'
import { facts } from '@/lib/events/event-facts'
import { eventForm } from '@/lib/events/event-forms'
import { assessment } from '@/lib/events/event-input'
import { definitionOf, definitions } from '@/lib/notes/definition'
import { fieldList } from '@/lib/notes/field-list'

const all = definitions.flatMap(fieldList)
const of = (definition: string, id: string) => all.find(each => each.definition === definition && each.id === id)

test('every field, member and part is listed once, in the order of its definition', () => {
  for (const definition of definitions) {
    const ids = fieldList(definition).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => !id.includes('.'))).toEqual(Object.keys(definition.fields))
  }
  expect(of('integration@1', 'practices.done_since_last')).toMatchObject({
    kind: 'scale',
    range: [0, 10],
    required: false,
  })
})

test('a program reads what may be answered, in which unit and range, where, and what becomes of it', () => {
  expect(of('session@1', 'difficult_minutes')).toEqual({
    definition: 'session@1',
    id: 'difficult_minutes',
    section: 'Course',
    label: 'How long it lasted',
    help: null,
    kind: 'number',
    options: null,
    rows: null,
    rowsFrom: null,
    columns: null,
    unit: 'minutes',
    range: [1, 720],
    required: true,
    when: { is: { field: 'difficult_stretch', is: ['yes'] }, isNot: null },
    switch: null,
    readers: 'structured',
    deid: 'keep',
  })
  expect(of('session@1', 'clock_zero')?.when).toEqual({
    is: null,
    isNot: { field: 'start_decision', is: ['did_not_take_place'] },
  })
  expect(of('preparation@1', 'touch_agreement')).toMatchObject({
    rows: { hug: 'Hug' },
    columns: { lead: 'Lead therapist' },
    options: { no: 'No', ask: 'Ask each time' },
    required: 'last_preparation',
  })
  expect(of('preparation@1', 'cssrs.ideation')).toMatchObject({ range: [0, 5], options: null, switch: 'cssrs' })
  expect(of('preparation@1', 'cssrs.actual_attempt')).toMatchObject({ range: null, options: { yes: 'Yes', no: 'No' } })
  expect(of('integration@1', 'days_since_session')).toMatchObject({ required: false, unit: 'days' })
})

test('nothing that is asked is left out of the list', () => {
  const { staff_present: staff } = definitionOf('preparation@1').fields
  expect(of('preparation@1', 'staff_present')?.options).toEqual(staff?.kind === 'staff' && staff.roles)
})

test('the adverse-event form is listed beside the notes, with the answers that its own schema takes', () => {
  const listed = fieldList(eventForm)
  const now = [eventForm, adverseEvent6].flatMap(form => fieldList(form)).filter(({ options }) => options)
  const optionsOf = (id: string) => [
    ...new Set(now.flatMap(each => (each.id === id ? Object.keys(each.options ?? {}) : []))),
  ]
  for (const [id, schema] of [...Object.entries(facts), ...Object.entries(assessment.shape)])
    if (schema instanceof z.ZodEnum) expect(optionsOf(id), id).toEqual(schema.options)
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(facts)))
  expect(listed.find(({ id }) => id === 'treatment_words')).toMatchObject({
    ...{ required: true, when: { is: { field: 'AECONTRT', is: ['yes'] } }, readers: 'team', deid: 'scrub' },
  })
  expect(listed.find(({ id }) => id === 'AEENDAT')).toMatchObject({ when: { is: { field: 'AEONGO', is: ['no'] } } })
})
