import { expect, test } from '@playwright/test'
import { currentDefinition, definitionOf, definitions } from '@/lib/notes/definition'
import type { Options } from '@/lib/notes/field-bases'
import type { Field, MemberField, NoteDefinition } from '@/lib/notes/fields'

const code = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/
const fieldsOf = ({ fields }: NoteDefinition): [string, Field][] => Object.entries(fields)

for (const definition of definitions) {
  const fields = fieldsOf(definition)

  test(`${definition.id} has fields, each with a label of its own`, () => {
    expect(fields.length).toBeGreaterThanOrEqual(definition.kind === 'baseline' ? 9 : 12)
    expect(new Set(fields.map(([, { label }]) => label)).size).toBe(fields.length)
  })

  test(`every variable and every code of ${definition.id} is snake_case, and every code has a label of its own`, () => {
    for (const [name, field] of fields) {
      expect(name).toMatch(code)
      for (const options of optionsOf(field)) {
        expect(Object.keys(options).length, name).toBeGreaterThan(1)
        for (const each of Object.keys(options)) expect(each, name).toMatch(code)
        expect(new Set(Object.values(options)).size, name).toBe(Object.keys(options).length)
      }
      if (field.kind === 'group') for (const member of Object.keys(field.members)) expect(member, name).toMatch(code)
    }
  })

  test(`every branch of ${definition.id} stands on an earlier field and on answers that it has`, () => {
    for (const [index, [name, { when }]] of fields.entries()) {
      if (!when) continue
      const [, asker] = fields.slice(0, index).find(([each]) => each === when.field) ?? []
      expect(asker, `${name} stands on ${when.field}`).toBeDefined()
      const codes = asker ? optionsOf(asker).flatMap(options => Object.keys(options)) : []
      expect(when.is.length, name).toBeGreaterThan(0)
      expect(
        when.is.filter(each => !codes.includes(each)),
        name,
      ).toEqual([])
    }
  })

  test(`what a moment of ${definition.id} can’t lie before is an earlier moment`, () => {
    for (const [index, [name, field]] of fields.entries()) {
      if ((field.kind !== 'date' && field.kind !== 'datetime') || !field.notBefore) continue
      const [, earlier] = fields.slice(0, index).find(([each]) => each === field.notBefore) ?? []
      expect(earlier?.kind, name).toBe('datetime')
    }
  })

  test(`the fields of a section of ${definition.id} stand together`, () => {
    const sections = fields.map(([, { section }]) => section)
    const turns = sections.filter((section, index) => section !== sections[index - 1])
    expect(turns).toEqual([...new Set(sections)])
  })

  test(`only start, end and who was there can’t be left open in ${definition.id}, and of a form only the day it was filled in`, () => {
    const absolute = fields.filter(([, field]) => field.absolute).map(([name]) => name)
    const contact = ['started_at', 'ended_at', 'staff_present']
    expect(absolute).toEqual(definition.kind === 'baseline' ? ['started_at'] : contact)
  })

  test(`whatever holds numbers in ${definition.id} has a range that isn’t empty`, () => {
    for (const [name, field] of fields) if ('min' in field) expect(field.min, name).toBeLessThan(field.max)
  })
}

test('each kind of field occurs, for itself or in an item', () => {
  const all = definitions.flatMap(fieldsOf).flatMap(([, field]) => [field, ...membersOf(field)])
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort()
  expect(kinds).toEqual(
    'checks choice computed date datetime group matrix measure multi number person prose scale staff text'.split(' '),
  )
})

test('a definition is found by its id, and its id says its kind', () => {
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length)
  for (const definition of definitions) {
    expect(definitionOf(definition.id)).toBe(definition)
    expect(definition.id.split('@')[0]).toBe(definition.kind)
    expect(currentDefinition(definition.kind).kind).toBe(definition.kind)
  }
  expect(() => definitionOf('session@0')).toThrow('No note definition is called session@0.')
})

const membersOf = (field: Field): readonly MemberField[] => (field.kind === 'group' ? Object.values(field.members) : [])

function optionsOf(field: Field | MemberField): readonly Options[] {
  switch (field.kind) {
    case 'choice':
    case 'multi':
    case 'checks':
      return [field.options]
    case 'matrix':
      return [field.rows, field.columns, field.values]
    case 'staff':
      return [field.roles]
    case 'group':
      return Object.values(field.members).flatMap(optionsOf)
    default:
      return []
  }
}
