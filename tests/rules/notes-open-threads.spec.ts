import { expect, test } from '@playwright/test'
import { openThreads } from '@/lib/notes/earlier/open-threads'
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
    { title: 'Practices agreed', lines: ['Nature: To the river every other morning', 'Rest'], on: '2026-03-12' },
    { title: 'Effects still there', lines: ['Sleep trouble: Still present'], on: '2026-03-20' },
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
