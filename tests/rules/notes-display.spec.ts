import { expect, test } from '@playwright/test'
import { definitionOf, definitions } from '@/lib/notes/definition'
import { display, displayRows } from '@/lib/notes/display'
import type { Answer } from '@/lib/notes/fields'
import { isAsked } from '@/lib/notes/when'
import { plainWording } from '@/lib/notes/words'
import { at, filledAnswers, item, lead, second } from '@/tests/support/answers'

const fields = {
  ...definitionOf('preparation@1').fields,
  ...definitionOf('session@1').fields,
  ...definitionOf('integration@1').fields,
}
const people = (staffId: string) => (staffId === lead ? 'Ada Lindqvist' : 'Noor Haddad')
const fieldOf = (name: string) => {
  const field = fields[name]
  if (!field) throw new Error(name)
  return field
}
const shown = (name: string, answer: Answer) => display(fieldOf(name), answer, people)

const words: [name: string, answer: Answer, words: string][] = [
  ['summary', null, 'No entry'],
  ['summary', 'As typed.\nTwice.', 'As typed.\nTwice.'],
  ['summary', { gap: 'declined' }, 'Declined'],
  ['pre_checks', { gap: 'not_applicable', reason: 'It ended early.' }, 'Not applicable: It ended early.'],
  ['modality', 'in_person', 'In person'],
  ['risk_level', 'none', 'None'],
  ['distress_before', '0', '0 (0 no distress, 10 the most there could be)'],
  ['difficult_minutes', '40', '40 minutes'],
  ['days_since_session', '3', '3 days'],
  ['days_since_session', '1', '1 day'],
  ['days_since_session', null, 'No entry'],
  ['next_contact', '2026-03-02T10:00+01:00', '2 March 2026, 10:00 (UTC+01:00)'],
  ['started_at', '2026-03-12T09:30+01:00', '12 March 2026, 09:30 (UTC+01:00)'],
  ['themes', { codes: ['grief', 'joy'] }, 'Grief, Joy'],
  ['ongoing_effects', { none: true }, 'None'],
  ['deviations', { none: true }, 'No deviations'],
]
for (const [name, answer, expected] of words)
  test(`${name} ${JSON.stringify(answer)} reads ${JSON.stringify(expected)}`, () => {
    expect(shown(name, answer)).toBe(expected)
    expect(displayRows(fieldOf(name), answer, people)).toEqual([])
  })

test('a check says yes or no, by whom and when, and what the other said to it', () => {
  const later = '2026-03-12T08:31:00.000000Z'
  const answer = {
    ticks: {
      oriented: { done: true, by: lead, at },
      'oriented.agreed': { done: true, by: second, at },
      walking: { done: true, by: lead, at },
      'walking.agreed': { done: false, reason: 'Leans on the wall.', by: second, at },
      distress: { done: false, reason: 'Tearful.', by: lead, at: later },
      'distress.agreed': { done: true, by: second, at },
      vitals: { done: true, by: lead, at },
      'vitals.agreed': { done: false, gap: 'not_done', by: lead, at } as const,
      no_suicidal_intent: { done: true, by: lead, at },
    },
  }
  const [ada, noor] = ['(Ada Lindqvist, 08:30)', '(Noor Haddad, 08:30)']
  const wording = { ...plainWording, instant: (when: string) => when.slice(11, 16) }
  expect(displayRows(fieldOf('discharge_checks'), answer, people, wording).slice(0, 6)).toEqual([
    { label: 'Oriented', value: `Yes ${ada}. Agreed ${noor}` },
    { label: 'Walking steadily', value: `Yes ${ada}. Objected: Leans on the wall. ${noor}` },
    {
      label: 'Distress at or below start',
      value: 'No: Tearful. (Ada Lindqvist, 08:31). Changed since the other therapist spoke to it: not agreed',
    },
    { label: 'Vital signs acceptable to the site’s clinician', value: `Yes ${ada}. Agreement not done ${ada}` },
    { label: 'No acute suicidal intent', value: `Yes ${ada}. Not agreed yet` },
    { label: 'Participant says they are ready', value: 'No entry' },
  ])
})

test('who was there is a line a person, with times that may be missing', () => {
  const answer = {
    items: [{ id: item, values: { person: lead, role: 'lead', in: '2026-03-12T09:30+01:00', out: null } }],
  }
  expect(displayRows(fieldOf('staff_present'), answer, people)).toEqual([
    { label: 'Ada Lindqvist', value: 'Lead therapist, in 12 March 2026, 09:30 (UTC+01:00), out not recorded' },
  ])
})

test('an item has a line a member, and none for a member that was not handed over', () => {
  const answer = { items: [{ id: item, values: { kind: 'nature', done_since_last: null } }] }
  expect(displayRows(fieldOf('practices'), answer, people)).toEqual([
    { label: 'Practice 1: Kind', value: 'Nature' },
    { label: 'Practice 1: Done since last contact', value: 'No entry' },
  ])
})

for (const definition of definitions)
  test(`every answer of ${definition.id} has words, and no code is left in them`, () => {
    const answers = filledAnswers(definition)
    for (const [name, field] of Object.entries(definition.fields)) {
      if (!isAsked(definition, name, answers)) continue
      const text = display(field, answers[name] ?? null, people)
      expect(text, name).not.toBe('')
      expect(text, name).not.toMatch(/undefined|null|NaN|\[object|_|No entry/)
    }
  })
