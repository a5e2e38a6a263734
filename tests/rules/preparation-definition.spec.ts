import { expect, test } from '@playwright/test'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import { preparation1 } from '@/lib/notes/definitions/preparation-1'
import type { Answers } from '@/lib/notes/fields'
import { isAsked } from '@/lib/notes/when'

const asRead = (on: readonly string[] = []) => definitionOf('preparation@1', on)

const branches: [field: string, answers: Answers, asked: boolean][] = [
  ['changes_detail', { changes_since_last: 'yes' }, true],
  ['changes_detail', { changes_since_last: 'no' }, false],
  ['safety_plan', { risk_level: 'low' }, true],
  ['safety_plan', { risk_level: 'not_assessed' }, false],
  ['escalation', { risk_level: 'not_assessed' }, true],
  ['escalation', { risk_level: 'moderate' }, true],
  ['escalation', { risk_level: 'low' }, false],
  ['readiness_conditions', { readiness: 'complete_with_conditions' }, true],
  ['readiness_conditions', { readiness: 'complete' }, false],
]
for (const [field, answers, asked] of branches)
  test(`${field} is ${asked ? 'asked' : 'not asked'} after ${JSON.stringify(answers)}`, () => {
    expect(isAsked(asRead(), field, answers)).toBe(asked)
  })

const lastVisit = ['intention', 'stop_signal', 'touch_agreement', 'readiness']
test('four fields are due at the last preparation only', () => {
  const due = (on: readonly string[]) => leftBeforeSigning(asRead(on), {}).map(({ field }) => field)
  expect(due([]).filter(field => lastVisit.includes(field))).toEqual([])
  expect(due(['last_preparation']).filter(field => lastVisit.includes(field))).toEqual(lastVisit)
})

for (const name of ['trauma_discussion', 'skills_practised', 'alliance_therapist', 'fidelity_self'])
  test(`${name} is off until the study switches it on`, () => {
    expect([isAsked(asRead(), name, {}), isAsked(asRead([name]), name, {})]).toEqual([false, true])
  })

test('the touch agreement holds no standing consent to being held, and what is left open can become no', () => {
  const { rows, values, fallback } = preparation1.fields.touch_agreement
  expect(Object.keys(rows)).toEqual(['hold_hand', 'hand_on_shoulder', 'hand_on_foot', 'hug', 'supportive_resistance'])
  expect([Object.keys(values), fallback]).toEqual([['no', 'ask', 'welcome'], 'no'])
})
