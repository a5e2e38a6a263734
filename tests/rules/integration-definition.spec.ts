import { expect, test } from '@playwright/test'
import { itemTablesOf } from '@/lib/export/item-table'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, PathValue } from '@/lib/notes/fields'
import { isAsked } from '@/lib/notes/when'
import { filledAnswers, item } from '@/tests/support/answers'

const integration = definitionOf('integration@3')
const usual = definitionOf('integration@3', [])
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
      leftBeforeSigning(definitionOf('integration@3', on), {}).some(each => each.field === field)
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
  expect(open('words', 'domain', 'began_on', 'ended_on', 'intensity', 'impairment', 'source')).toEqual([])
  expect(open('term', 'domain')).toEqual(['ongoing_effects: Effect 1: still open: “Effect”.'])
  expect(open('status', 'ended_on')).toEqual(['ongoing_effects: Effect 1: still open: “How it stands”.'])
  expect(open('valence')).toEqual(['ongoing_effects: Effect 1: still open: “Pleasant or unpleasant”.'])
})

for (const [ended_on, early] of [
  ['2026-03-19', ['ongoing_effects: Effect 1: “Ended on” lies before “Began on”.']],
  ['2026-03-20', []],
] as const)
  test(`an effect that began on 20 March and ended on ${ended_on} ${early.length > 0 ? 'is named' : 'is whole'}`, () => {
    const [began, ended] = ['began_on', 'ended_on'].map(name => `ongoing_effects.${item}.${name}`)
    expect(left({ [began ?? '']: '2026-03-20', [ended ?? '']: ended_on })).toEqual(early)
  })

test('whether an effect has ended is asked of one that has gone, and its domain of one with a word of its own', () => {
  const effect = `ongoing_effects.${item}`
  const stale = (label: string, by: string) => [
    `ongoing_effects: Effect 1: “${label}” holds an answer that “${by}” no longer asks for. Clear it, or change that answer.`,
  ]
  expect(left({ [`${effect}.status`]: 'still_present' })).toEqual(stale('Ended on', 'How it stands'))
  expect(left({ [`${effect}.term`]: 'anxiety' })).toEqual(stale('Domain', 'Effect'))
})

test('effects leave as a table of their own, without the participant’s words, each with what was decided of it', () => {
  const table = itemTablesOf(integration).find(({ group }) => group === 'ongoing_effects')
  expect(table?.columns.map(({ name }) => name)).toEqual(
    'term domain status began_on_study_day ended_on_study_day valence intensity impairment source triage event'.split(
      ' ',
    ),
  )
})

test('the visit speaks of themes in the codes of the session', () => {
  const [ours, theirs] = [integration, definitionOf('session@1')].map(({ fields }) => fields.themes)
  expect(ours).toEqual({ ...theirs, section: 'Work of the visit', unless: undefined })
})
