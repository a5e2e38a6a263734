import { expect, test } from '@playwright/test'
import { itemTablesOf } from '@/lib/export/item-table'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, PathValue } from '@/lib/notes/fields'
import { isAsked } from '@/lib/notes/when'
import { filledAnswers, item } from '@/tests/support/answers'

const integration = definitionOf('integration@1')
const usual = definitionOf('integration@1', [])
const left = (changes: Record<string, PathValue>, definition = integration) =>
  leftBeforeSigning(definition, filledAnswers(definition, changes)).map(({ field, problem }) => `${field}: ${problem}`)

const branches: [field: string, open: Answers, closed: Answers][] = [
  ['intention_closeness', { intention_revisited: 'yes' }, { intention_revisited: 'no' }],
  ['challenging_detail', { challenging_content: 'yes' }, { challenging_content: 'no' }],
  ['challenging_help', { challenging_content: 'yes' }, {}],
  ['major_decision_detail', { major_decision: 'yes' }, { major_decision: 'no' }],
  ['rupture_repaired', { rupture: 'yes' }, { rupture: 'no' }],
  ['referral_detail', { referral: 'yes' }, { referral: 'no' }],
  ['escalation', { risk_level: 'not_assessed' }, { risk_level: 'low' }],
]
for (const [field, open, closed] of branches)
  test(`${field} is asked where ${JSON.stringify(open)}, not where ${JSON.stringify(closed)}`, () => {
    expect([isAsked(integration, field, open), isAsked(integration, field, closed)]).toEqual([true, false])
  })

const due: [field: string, where: string][] = [
  ['intention_revisited', 'first_integration'],
  ['next_readiness', 'before_session'],
]
for (const [field, where] of due)
  test(`${field} is required ${where}, and optional at any other visit`, () => {
    const lacking = (on: readonly string[]) =>
      leftBeforeSigning(definitionOf('integration@1', on), {}).some(each => each.field === field)
    expect([lacking([where]), lacking([])]).toEqual([true, false])
  })

test('an unremarkable visit is asked for eleven answers beyond its header', () => {
  const asked = leftBeforeSigning(usual, {}).filter(({ section }) => section !== 'Visit')
  expect(asked.map(({ field }) => field)).toEqual([
    'sleep_quality',
    'mood',
    'ongoing_effects',
    'medication_changes',
    'ae_review',
    'risk_level',
    'practices',
    'plan',
    'next_contact',
    'deviations',
    'summary',
  ])
})

test('of an effect only what it is, how it stands and how it is judged must be said', () => {
  const effect = `ongoing_effects.${item}`
  const open = (...members: string[]) =>
    left(Object.fromEntries(members.map(member => [`${effect}.${member}`, null as PathValue])))
  expect(open('words', 'intensity', 'impairment', 'source')).toEqual([])
  expect(open('term')).toEqual(['ongoing_effects: Effect 1: still open: “Effect”.'])
  expect(open('status')).toEqual(['ongoing_effects: Effect 1: still open: “How it stands”.'])
  expect(open('valence')).toEqual(['ongoing_effects: Effect 1: still open: “Pleasant or unpleasant”.'])
})

test('effects leave as a table of their own, without the participant’s words, each with what was decided of it', () => {
  const table = itemTablesOf(integration).find(({ group }) => group === 'ongoing_effects')
  expect(table?.columns.map(({ name }) => name)).toEqual(
    'term status valence intensity impairment source triage event'.split(' '),
  )
})

test('the visit speaks of themes in the codes of the session', () => {
  const [ours, theirs] = [integration, definitionOf('session@1')].map(({ fields }) => fields.themes)
  expect(ours).toEqual({ ...theirs, section: 'Work of the visit', unless: undefined })
})
