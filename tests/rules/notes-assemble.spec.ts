import { expect, test } from '@playwright/test'
import { definitionOf, definitions } from '@/lib/notes/definition'
import { assemble } from '@/lib/notes/draft/assemble'
import type { PathValue } from '@/lib/notes/fields'
import { at, filledRows, item, laterItem, lead, rowsOf, second } from '@/tests/support/answers'

const session = definitionOf('session@1')
const integration = definitionOf('integration@1')
const nothing = { days_since_session: null }
const assembled = (values: Record<string, PathValue>, definition = session) =>
  assemble(definition, rowsOf(values), nothing)

for (const definition of definitions)
  test(`an empty draft of ${definition.id} has every field, and each is null`, () => {
    const answers = assemble(definition, [], nothing)
    expect(Object.keys(answers)).toEqual(Object.keys(definition.fields))
    expect(Object.values(answers).every(answer => answer === null)).toBe(true)
  })

test('the same rows in another order are the same answers', () => {
  const rows = filledRows(session)
  expect(JSON.stringify(assemble(session, rows.toReversed(), nothing))).toBe(
    JSON.stringify(assemble(session, rows, nothing)),
  )
})

test('text stands as typed, numbers as entered, and an emptied box is no answer', () => {
  const answers = assembled({ summary: ' as typed\n', distress_before: '7', quotes: '', modality: null })
  expect(answers).toMatchObject({ summary: ' as typed\n', distress_before: '7', quotes: null, modality: null })
})

test('ticks carry the person and the time the server recorded, and the other’s word stands beside', () => {
  const rows = [
    { path: 'pre_checks.consent', value: { done: true }, by: lead, at },
    { path: 'pre_checks.room', value: { done: false, reason: 'Too cold.' }, by: second, at },
    { path: 'pre_checks.recording', value: null, by: second, at },
    { path: 'discharge_checks.oriented', value: { done: true }, by: lead, at },
    { path: 'discharge_checks.oriented.agreed', value: { done: false }, by: second, at },
    { path: 'discharge_checks.vitals.agreed', value: { gap: 'not_done' as const, reason: 'Gone' }, by: lead, at },
  ]
  const answers = assemble(session, rows, nothing)
  expect(answers.pre_checks).toEqual({
    ticks: { consent: { done: true, by: lead, at }, room: { done: false, reason: 'Too cold.', by: second, at } },
  })
  expect(answers.discharge_checks).toEqual({
    ticks: {
      oriented: { done: true, by: lead, at },
      'oriented.agreed': { done: false, by: second, at },
      'vitals.agreed': { done: false, gap: 'not_done', reason: 'Gone', by: lead, at },
    },
  })
})

test('ticked options stand in the order of the definition', () => {
  expect(assembled({ 'themes.joy': true, 'themes.grief': true, 'themes.fear': null }).themes).toEqual({
    codes: ['grief', 'joy'],
  })
})

test('items stand in the order they were added in; a removed one is gone; every member is there', () => {
  const gone = '01890a5d-0000-7000-8000-000000000003'
  const answers = assembled({
    [`deviations.${laterItem}`]: true,
    [`deviations.${item}`]: true,
    [`deviations.${item}.category`]: 'consent',
    [`deviations.${gone}`]: null,
    [`deviations.${gone}.what`]: 'Written, then removed.',
  })
  expect(answers.deviations).toEqual({
    items: [
      { id: item, values: { category: 'consent', what: null, action: null } },
      { id: laterItem, values: { category: null, what: null, action: null } },
    ],
  })
})

test('words of an item are kept though its own row has not come yet', () => {
  const answers = assembled({ [`deviations.${item}.what`]: 'Arrived first.' })
  expect(answers.deviations).toMatchObject({ items: [{ id: item, values: { what: 'Arrived first.' } }] })
})

test('a gap or “none” stands for the whole until a part is recorded; then the part outranks it', () => {
  const gap = { gap: 'declined', reason: 'Tired.' } as const
  expect(assembled({ pre_checks: gap }).pre_checks).toEqual(gap)
  expect(assembled({ pre_checks: gap, 'pre_checks.consent': { done: true } }).pre_checks).toHaveProperty('ticks')
  expect(assembled({ ongoing_effects: { none: true } }, integration).ongoing_effects).toEqual({ none: true })
  expect(
    assembled({ ongoing_effects: { none: true }, [`ongoing_effects.${item}`]: true }, integration).ongoing_effects,
  ).toMatchObject({ items: [{ id: item }] })
  expect(assembled({ deviations: { none: true }, [`deviations.${item}`]: null }).deviations).toEqual({ none: true })
})

test('what is worked out comes from outside, and a row can’t stand for it', () => {
  expect(assemble(integration, [], { days_since_session: '3' }).days_since_session).toBe('3')
  expect(() => assembled({ days_since_session: '4' }, integration)).toThrow('no place called days_since_session')
})
