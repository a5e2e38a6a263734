import { expect, test } from '@playwright/test'
import { currentDefinition, definitionOf } from '@/lib/notes/definition'
import { askedAt, openThreads } from '@/lib/notes/earlier/open-threads'
import type { Earlier } from '@/lib/notes/earlier/standing'
import type { Answer } from '@/lib/notes/fields'

let last = 0
const item = (values: Record<string, string>) => ({
  id: `01890a5d-ac96-774b-bcce-${String(++last).padStart(12, '0')}`,
  values,
})
const note = (on: string, answers: Record<string, Answer>): Earlier => ({ on, answers })
const nature = item({ kind: 'nature', words: 'To the river every other morning', done_since_last: '7' })
const sleep = item({ term: 'sleep_trouble', status: 'still_present' })

test('practices and effects of the latest note that answers them are asked again', () => {
  const earlier = [
    note('2026-03-20', { ongoing_effects: { items: [sleep, item({ term: 'calm', status: 'gone' })] } }),
    note('2026-03-12', { practices: { items: [nature, item({ kind: 'rest' })] }, ongoing_effects: { none: true } }),
    note('2026-03-01', { practices: { items: [item({ kind: 'art' })] } }),
  ]
  expect(openThreads(earlier)).toEqual([
    {
      asks: 'practices',
      title: 'Practices agreed',
      lines: ['Nature: To the river every other morning', 'Rest'],
      on: '2026-03-12',
    },
    {
      asks: 'ongoing_effects',
      title: 'Effects still there',
      lines: ['Sleep trouble: Still present'],
      on: '2026-03-20',
    },
  ])
})

const closed: [said: string, answer: Answer][] = [
  ['none', { none: true }],
  ['all gone', { items: [item({ term: 'calm', status: 'gone' })] }],
]
for (const [said, answer] of closed)
  test(`what the latest note says is ${said} is not asked again`, () => {
    const earlier = [
      note('2026-03-20', { ongoing_effects: answer }),
      note('2026-03-12', { ongoing_effects: { items: [sleep] } }),
    ]
    expect(openThreads(earlier)).toEqual([])
  })

test('a note that openly did not ask closes nothing, and no note asks nothing', () => {
  const earlier = [
    note('2026-03-20', { practices: { gap: 'not_asked' } }),
    note('2026-03-12', { practices: { items: [nature] } }),
  ]
  expect(openThreads(earlier)).toMatchObject([{ on: '2026-03-12' }])
  expect(openThreads([])).toEqual([])
})

const log = { on: '2026-03-12', lines: ['Headache, since 12 March 2026'] }
const ofTheLog = { asks: 'ongoing_effects', title: 'Effects not ended in the session’s log', ...log }
const sleepStill = {
  asks: 'ongoing_effects',
  title: 'Effects still there',
  lines: ['Sleep trouble: Still present'],
}
const stillThere = { ongoing_effects: { items: [sleep] } }
const afterTheLog: [said: string, earlier: Earlier[], open: object[]][] = [
  ['nobody asked since', [], [ofTheLog]],
  ['only an earlier contact was asked', [note('2026-03-11', { ongoing_effects: { none: true } })], [ofTheLog]],
  ['a later one openly did not ask', [note('2026-03-13', { ongoing_effects: { gap: 'not_asked' } })], [ofTheLog]],
  ['a later one says there is none', [note('2026-03-13', { ongoing_effects: { none: true } })], []],
  ['a later one says how they are', [note('2026-03-13', stillThere)], [{ ...sleepStill, on: '2026-03-13' }]],
  [
    'one of its own day reported another before it',
    [note('2026-03-12', stillThere)],
    [ofTheLog, { ...sleepStill, on: '2026-03-12' }],
  ],
  [
    'its note left an earlier report as it was',
    [note('2026-03-12', { asked_again: 'as_before' }), note('2026-03-05', stillThere)],
    [ofTheLog, { ...sleepStill, on: '2026-03-05' }],
  ],
]
for (const [said, earlier, open] of afterTheLog)
  test(`what a session’s log left open is asked again until a later contact answers: ${said}`, () => {
    expect(openThreads(earlier, [log])).toEqual(open)
  })

const laterLog = { on: '2026-04-09', lines: ['Nausea, since 9 April 2026'] }
const afterTwoLogs: [said: string, earlier: Earlier[], days: string[]][] = [
  ['nobody asked since', [], ['2026-04-09', '2026-03-12']],
  ['a contact between them was asked', [note('2026-03-20', { ongoing_effects: { none: true } })], ['2026-04-09']],
  ['the second session’s own note was', [note('2026-04-09', { ongoing_effects: { none: true } })], ['2026-04-09']],
  ['a contact after both was', [note('2026-04-10', { ongoing_effects: { none: true } })], []],
]
for (const [said, earlier, days] of afterTwoLogs)
  test(`what the first session’s log left open stays open beside what the second’s did: ${said}`, () => {
    expect(openThreads(earlier, [laterLog, log]).map(({ on }) => on)).toEqual(days)
  })

test('an effect is asked again with the day it began on, where that is known', () => {
  const [known, unknown] = [item({ term: 'dizziness', began_on: '2026-03-14' }), item({ term: 'dizziness' })]
  const [open] = openThreads([note('2026-03-20', { ongoing_effects: { items: [known, unknown] } })])
  expect(open?.lines).toEqual(['Dizziness, since 14 March 2026', 'Dizziness'])
})

test('a way leads to where a note asks it: the field, or the question that opens it', () => {
  const at = (
    kind: 'integration' | 'contact_call' | 'preparation' | 'session',
    asks: 'practices' | 'ongoing_effects',
  ) => askedAt(definitionOf(currentDefinition(kind).id, ['after_session']), asks)
  expect([at('integration', 'practices'), at('integration', 'ongoing_effects')]).toEqual([
    'practices',
    'ongoing_effects',
  ])
  expect([at('contact_call', 'ongoing_effects'), at('contact_call', 'practices')]).toEqual(['reached', 'reached'])
  for (const kind of ['preparation', 'session'] as const)
    expect([at(kind, 'ongoing_effects'), at(kind, 'practices')], kind).toEqual(['asked_again', 'asked_again'])
  for (const id of [
    'preparation@1',
    'preparation@2',
    'preparation@3',
    'preparation@4',
    'session@2',
    'session@5',
    'session@7',
  ])
    expect(askedAt(definitionOf(id, []), 'ongoing_effects'), `${id} before any session`).toBe(null)
})
