import { expect, test } from '@playwright/test'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, PathValue } from '@/lib/notes/fields'
import { isAsked } from '@/lib/notes/when'
import { filledAnswers } from '@/tests/support/answers'

const session = definitionOf('session@1')
const usual = definitionOf('session@1', ['cssrs'])
const notHeld: Answers = { start_decision: 'did_not_take_place' }

const branches: [field: string, open: Answers, closed: Answers][] = [
  ['start_reason', { start_decision: 'delayed' }, { start_decision: 'went_ahead' }],
  ['start_decided_by', notHeld, { start_decision: 'went_ahead' }],
  ['clock_zero', { start_decision: 'delayed' }, notHeld],
  ['ended_early_reason', { session_ending: 'ended_early' }, { session_ending: 'as_planned' }],
  ['settling_minutes', { session_ending: 'as_planned' }, { session_ending: 'ended_early' }],
  ['difficult_help', { difficult_stretch: 'yes' }, { difficult_stretch: 'no' }],
  ['medical_action_detail', { medical_action: 'yes' }, { medical_action: 'no' }],
  ['released_detail', { released_to: 'left_early_against_advice' }, { released_to: 'support_person' }],
  ['released_detail', { released_to: 'left_alone' }, { released_to: 'ward' }],
  ['transport_detail', { transport_used: 'no' }, { transport_used: 'yes' }],
  ['escalation', { risk_level: 'not_assessed' }, { risk_level: 'none' }],
  ['difficult_help', { difficult_stretch: 'yes' }, { ...notHeld, difficult_stretch: 'yes' }],
]
for (const [field, open, closed] of branches)
  test(`${field} is asked where ${JSON.stringify(open)}, not where ${JSON.stringify(closed)}`, () => {
    expect([isAsked(session, field, open), isAsked(session, field, closed)]).toEqual([true, false])
  })

test('of a session that did not take place only this is asked beyond the header: what was before it, why, any concern, the risk, and what is said of it', () => {
  const left = leftBeforeSigning(usual, notHeld)
    .filter(({ section }) => section !== 'Visit')
    .map(({ field }) => field)
  expect(left).toEqual([
    'arrival_at',
    'pre_checks',
    'distress_before',
    'cssrs_before',
    'start_reason',
    'start_decided_by',
    'boundary_concerns',
    'risk_level',
    'deviations',
    'summary',
  ])
})

test('one prose field is required of an unremarkable day, and any of it may openly be left', () => {
  const prose = Object.entries(usual.fields).filter(
    ([, field]) => field.kind === 'prose' && !field.optional && !field.when && !('switch' in field),
  )
  expect(prose.map(([name]) => name)).toEqual(['summary'])
})

test('leaving early against advice or alone asks how that came about', () => {
  const changes: Record<string, PathValue> = { released_to: 'left_alone', released_detail: null }
  expect(leftBeforeSigning(session, filledAnswers(session, changes)).map(({ field }) => field)).toEqual([
    'released_detail',
  ])
})
