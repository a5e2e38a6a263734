import { expect, test } from '@playwright/test'
import { definitionOf, definitions } from '@/lib/notes/definition'
import type { NoteDefinition } from '@/lib/notes/fields'
import { structuredOnly } from '@/lib/notes/structured'
import { at, filledAnswers, item, lead } from '@/tests/support/answers'

const session = definitionOf('session@1')
const canary = 'CANARY'

for (const definition of definitions)
  test(`no word that anybody typed is in the structured reading of ${definition.id}`, () => {
    const answers = filledAnswers(definition)
    expect(JSON.stringify(answers)).toContain('Words for')
    expect(JSON.stringify(structuredOnly(definition, answers))).not.toContain('Words for')
    const gaps = Object.fromEntries(
      Object.keys(answers).map(name => [name, { gap: 'declined', reason: canary } as const]),
    )
    expect(JSON.stringify(structuredOnly(definition, gaps))).not.toContain(canary)
    for (const each of Object.values(structuredOnly(definition, gaps)))
      expect(each).toEqual({ answer: { gap: 'declined' }, withheld: 'Words, 6 characters' })
  })

test('codes, numbers, times and people stand as they are', () => {
  const answers = filledAnswers(session)
  const read = structuredOnly(session, answers)
  for (const name of ['modality', 'distress_before', 'clock_zero', 'themes', 'staff_present', 'released_to'])
    expect(read[name]).toEqual({ answer: answers[name], withheld: null })
})

test('prose is counted, a single character too, and a missing answer stays missing', () => {
  expect(structuredOnly(session, { summary: 'a'.repeat(214) }).summary).toEqual({
    answer: null,
    withheld: 'Words, 214 characters',
  })
  expect(structuredOnly(session, { summary: 'a' }).summary?.withheld).toBe('Words, 1 character')
  expect(structuredOnly(session, {}).summary).toEqual({ answer: null, withheld: null })
})

test('a “no” stays with its person and time and loses its reason', () => {
  const ticks = { consent: { done: true, by: lead, at }, room: { done: false, reason: canary, by: lead, at } }
  expect(structuredOnly(session, { pre_checks: { ticks } }).pre_checks).toEqual({
    answer: { ticks: { consent: { done: true, by: lead, at }, room: { done: false, by: lead, at } } },
    withheld: 'Words, 6 characters',
  })
})

test('an item keeps its codes, and its words are taken out rather than emptied', () => {
  const items = [{ id: item, values: { category: 'consent', what: canary, action: null } }]
  expect(structuredOnly(session, { deviations: { items } }).deviations).toEqual({
    answer: { items: [{ id: item, values: { category: 'consent' } }] },
    withheld: 'Words, 6 characters',
  })
})

test('a coded answer that is for the team only leaves neither its code nor its length', () => {
  const modality = session.fields.modality
  const definition = { ...session, fields: { modality: { ...modality, readers: 'team' } } } as NoteDefinition
  expect(structuredOnly(definition, { modality: 'in_person' }).modality).toEqual({
    answer: null,
    withheld: 'For the team only',
  })
})
