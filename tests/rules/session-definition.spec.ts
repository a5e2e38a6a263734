import { expect, test } from '@playwright/test'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, NoteDefinition, PathValue } from '@/lib/notes/fields'
import { isAsked, isShown } from '@/lib/notes/when'
import { filledAnswers } from '@/tests/support/answers'

const session = definitionOf('session@2')
const usual = definitionOf('session@2', ['cssrs'])
const notHeld: Answers = { start_decision: 'did_not_take_place' }
const notThere: Answers = { ...notHeld, participant_came: 'did_not_come' }
const changedMind: Answers = { ...notThere, start_decision: 'went_ahead' }

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
  ['participant_came', notHeld, { start_decision: 'delayed' }],
  ['pre_checks', { ...notHeld, participant_came: 'came' }, notThere],
  ['pre_checks', changedMind, notThere],
  ['distress_before', { ...notHeld, participant_came: 'came' }, notThere],
  ['mood_before', changedMind, notThere],
  ['recording_ref', { recording: 'audio' }, { ...notThere, recording: 'audio' }],
  ['escalation', { risk_level: 'not_assessed' }, { risk_level: 'none' }],
  ['difficult_help', { difficult_stretch: 'yes' }, { ...notHeld, difficult_stretch: 'yes' }],
]
for (const [field, open, closed] of branches)
  test(`${field} is asked where ${JSON.stringify(open)}, not where ${JSON.stringify(closed)}`, () => {
    expect([isAsked(session, field, open), isAsked(session, field, closed)]).toEqual([true, false])
  })

const askedOf = (definition: NoteDefinition, answers: Answers) =>
  leftBeforeSigning(definition, answers).map(({ field }) => field)
const header = ['started_at', 'ended_at', 'staff_present']
const said = ['start_reason', 'start_decided_by', 'boundary_concerns', 'risk_level', 'deviations', 'summary']

test('of a session to which nobody came only this is asked: the times, who was there, why, any concern, the risk, and what is said of it', () => {
  expect(askedOf(usual, notThere)).toEqual([...header, ...said])
})

test('of a session that did not take place though the participant came, how they were is asked too', () => {
  const before = ['arrival_at', 'pre_checks', 'distress_before', 'cssrs_before']
  const came: Answers = { ...notHeld, participant_came: 'came' }
  expect(askedOf(usual, came).toSorted()).toEqual(['modality', 'recording', ...header, ...before, ...said].toSorted())
})

test('an answer that was there before it was said that nobody came stays in sight, and a note of session@1 is asked what it was', () => {
  const ticked: Answers = { ...notThere, pre_checks: { ticks: { consent: { done: true, by: 'x', at: 'y' } } } }
  expect([isAsked(usual, 'pre_checks', ticked), isShown(usual, 'pre_checks', ticked)]).toEqual([false, true])
  const older = definitionOf('session@1', ['cssrs'])
  expect(askedOf(older, notThere)).toEqual(expect.arrayContaining(['pre_checks', 'arrival_at', 'cssrs_before']))
  expect(Object.keys(older.fields)).not.toContain('participant_came')
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
