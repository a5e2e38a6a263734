import { expect, test } from '@playwright/test'
import { gapsIn, leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf, definitions } from '@/lib/notes/definition'
import type { NoteDefinition, PathValue } from '@/lib/notes/fields'
import { isAsked, isShown } from '@/lib/notes/when'
import { filledAnswers, item } from '@/tests/support/answers'

const [preparation, session, integration] = ['preparation@1', 'session@1', 'integration@1'].map(id =>
  definitionOf(id),
) as [NoteDefinition, NoteDefinition, NoteDefinition]
const left = (definition: NoteDefinition, changes: Record<string, PathValue> = {}) =>
  leftBeforeSigning(definition, filledAnswers(definition, changes)).map(({ field, problem }) => `${field}: ${problem}`)

for (const definition of definitions) {
  test(`nothing is left of a whole ${definition.id}`, () => {
    expect(left(definition)).toEqual([])
  })

  test(`of an empty ${definition.id} everything is left but what is optional, worked out or not asked`, () => {
    const expected = Object.entries(definition.fields)
      .filter(([, field]) => !field.optional && !field.when && !field.switch && field.kind !== 'computed')
      .map(([field, { label, section }]) => ({ field, label, section }))
    expect(leftBeforeSigning(definition, {}).map(({ field, label, section }) => ({ field, label, section }))).toEqual(
      expected,
    )
  })

  test(`every field of ${definition.id} that is not absolute can be answered openly as a gap`, () => {
    for (const [name, field] of Object.entries(definition.fields)) {
      if (field.absolute || field.kind === 'computed' || !isAsked(definition, name, filledAnswers(definition))) continue
      const answers = {
        ...filledAnswers(definition),
        [name]: { gap: 'not_asked' } as const,
      }
      expect(
        leftBeforeSigning(definition, answers).filter(each => each.field === name),
        name,
      ).toEqual([])
    }
  })
}

const staff = `staff_present.${item}`
const untold = { [`escalation.${item}`]: null }
const lacking: [NoteDefinition, Record<string, PathValue>, string[]][] = [
  [preparation, { risk_level: 'none', safety_plan: null, ...untold }, []],
  [preparation, { risk_level: 'high', safety_plan: null }, ['safety_plan: Nothing is chosen yet.']],
  [preparation, { risk_level: { gap: 'not_asked' }, safety_plan: null, ...untold }, []],
  [
    preparation,
    { risk_level: 'none', ...untold },
    [
      'safety_plan: This holds an answer that “Clinician’s risk judgement” no longer asks for. Clear it, or change that answer.',
    ],
  ],
  [preparation, { summary: ' \n ' }, ['summary: Nothing is written yet.']],
  [preparation, { next_steps: null }, []],
  [
    preparation,
    { ended_at: '2026-03-12T09:29+01:00' },
    ['ended_at: This lies before “Started”. One of the two needs another look.'],
  ],
  [preparation, { ended_at: '2026-03-12T09:30+01:00' }, []],
  [preparation, { ended_at: '2026-03-12T08:45+00:00' }, []],
  [preparation, { 'touch_agreement.hug.second': null }, ['touch_agreement: Still open: “Hug, Co-therapist”.']],
  [preparation, { [`${staff}.out`]: null }, ['staff_present: Lead therapist: still open: “Out”.']],
  [
    preparation,
    { [`${staff}.out`]: '2026-03-12T09:29+01:00' },
    ['staff_present: Lead therapist: “Out” lies before “In”.'],
  ],
  [preparation, { [staff]: null }, ['staff_present: Nobody is listed yet.']],
  [
    session,
    { 'pre_checks.room': null, 'pre_checks.consent': null },
    ['pre_checks: Still open: “Consent re-affirmed” and “Room and bathroom safe”.'],
  ],
  [
    session,
    { 'pre_checks.room': { done: false } },
    ['pre_checks: A word of reason is missing for the “no” at: “Room and bathroom safe”.'],
  ],
  [
    session,
    { 'pre_checks.room': { done: false, reason: '  ' } },
    ['pre_checks: A word of reason is missing for the “no” at: “Room and bathroom safe”.'],
  ],
  [session, { 'pre_checks.room': { done: false, reason: 'Too cold.' } }, []],
  [
    session,
    { 'discharge_checks.oriented.agreed': null },
    ['discharge_checks: Still open: “Oriented, the other therapist”.'],
  ],
  [
    session,
    { 'discharge_checks.oriented.agreed': { done: false } },
    ['discharge_checks: A word of reason is missing for the objection at: “Oriented, the other therapist”.'],
  ],
  [session, { 'discharge_checks.oriented.agreed': { done: false, reason: 'Still drowsy.' } }, []],
  [session, { 'discharge_checks.oriented.agreed': { gap: 'not_done' } }, []],
  [session, { difficult_stretch: 'no', difficult_minutes: null, difficult_help: null }, []],
  [session, { difficult_minutes: null }, ['difficult_minutes: No number is given yet.']],
  [
    session,
    { clock_zero: '2026-03-12T09:29+01:00' },
    ['clock_zero: This lies before “Started”. One of the two needs another look.'],
  ],
  [session, { [`deviations.${item}`]: null }, ['deviations: Nothing is recorded yet, nor “No deviations”.']],
  [session, { [`deviations.${item}`]: null, deviations: { none: true } }, []],
  [session, { [`deviations.${item}.what`]: null }, ['deviations: Deviation 1: still open: “What happened”.']],
  [session, { [`deviations.${item}.action`]: null }, []],
  [integration, { [`ongoing_effects.${item}`]: null }, ['ongoing_effects: Nothing is recorded yet, nor “None”.']],
  [integration, { [`ongoing_effects.${item}`]: null, ongoing_effects: { none: true } }, []],
  [
    integration,
    { next_contact: '2026-03-12T09:29+01:00' },
    ['next_contact: This lies before “Started”. One of the two needs another look.'],
  ],
  [integration, { next_contact: '2026-03-13T09:30+01:00' }, []],
]
for (const [definition, changes, expected] of lacking)
  test(`${definition.id} with ${JSON.stringify(changes)} lacks ${expected[0] ?? 'nothing'}`, () => {
    expect(left(definition, changes)).toEqual(expected)
  })

test('of many open checks three are named and the others counted', () => {
  const open = Object.fromEntries(
    ['consent', 'intention', 'room', 'valuables', 'way_home'].map(option => [`pre_checks.${option}`, null]),
  )
  expect(left(session, open)).toEqual([
    'pre_checks: Still open: “Consent re-affirmed”, “Intention read back”, “Room and bathroom safe” and 2 more.',
  ])
})

test('gaps are counted, whatever their field', () => {
  expect(gapsIn(filledAnswers(session))).toBe(0)
  expect(gapsIn({ ...filledAnswers(session), pre_checks: { gap: 'not_done' }, summary: { gap: 'declined' } })).toBe(2)
})

test('a field is asked when its branch is open, and stays on the page while it holds an answer', () => {
  const asked = (answers: Parameters<typeof isAsked>[2]) => isAsked(preparation, 'safety_plan', answers)
  expect([
    asked({}),
    asked({ risk_level: 'none' }),
    asked({ risk_level: 'low' }),
    asked({ risk_level: { gap: 'not_asked' } }),
  ]).toEqual([false, false, true, false])
  expect(isShown(preparation, 'safety_plan', { risk_level: 'none', safety_plan: 'yes' })).toBe(true)
  expect(isShown(preparation, 'safety_plan', { risk_level: 'none', safety_plan: null, ...untold })).toBe(false)
})

test('a branch on a branch closes with it, and a ticked option opens one', () => {
  const choice = {
    kind: 'choice',
    section: 'S',
    label: 'L',
    readers: 'structured',
    deid: 'keep',
    options: { yes: 'Yes' },
  } as const
  const multi = { ...choice, kind: 'multi' } as const
  const chain: NoteDefinition = {
    id: 'session@9',
    kind: 'session',
    title: 'A chain',
    fields: {
      a: multi,
      b: { ...choice, when: { field: 'a', is: ['yes'] } },
      c: { ...choice, when: { field: 'b', is: ['yes'] } },
    },
  }
  expect(isAsked(chain, 'c', { a: { codes: ['yes'] }, b: 'yes' })).toBe(true)
  expect(isAsked(chain, 'c', { a: { codes: [] }, b: 'yes' })).toBe(false)
})
const next = 'staff_present.0195e1a0-0000-7000-8000-0000000000ff'
const apart: [string, Record<string, PathValue>, string[]][] = [
  ['nothing is said yet', { summary: null, [`${staff}.out`]: null, 'touch_agreement.hug.second': null }, []],
  ['a field is closed and still answered', { risk_level: 'none', ...untold }, ['safety_plan']],
  ['it ends before it starts', { ended_at: '2026-03-12T09:29+01:00' }, ['ended_at']],
  [
    'somebody left before they came, and their role is open',
    { [`${staff}.out`]: '2026-03-12T09:29+01:00', [`${staff}.role`]: null },
    ['staff_present'],
  ],
  [
    'one of several is open and another left before they came',
    {
      [`${staff}.role`]: null,
      [next]: true,
      [`${next}.in`]: '2026-03-12T09:30+01:00',
      [`${next}.out`]: '2026-03-12T09:29+01:00',
    },
    ['staff_present'],
  ],
]
for (const [what, changes, fields] of apart)
  test(`what doesn’t go together is told from what is missing, where ${what}`, () => {
    const all = leftBeforeSigning(preparation, filledAnswers(preparation, changes))
    expect(all.filter(({ disagrees }) => disagrees).map(({ field }) => field)).toEqual(fields)
  })
