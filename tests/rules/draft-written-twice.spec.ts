import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import { at, lead } from '@/tests/support/answers'
import { aDraft } from '@/tests/support/draft-on-page'

test('what others wrote twice is told on a page that is open, and is gone once somebody else chose; while something is on its way nothing is taken from the page', () => {
  const { store, draft, queue } = aDraft()
  const who = { mineBy: 'one', mineAt: at, by: 'another', at }
  const twice: Conflict = { id: randomUUID(), path: 'summary', mine: 'Long.', theirs: 'Short.', revision: 2, ...who }
  store.hearOfTwo([twice])
  expect([draft.conflicts(), draft.left().map(({ field }) => field)]).toEqual([[twice], ['summary']])
  store.hearOfTwo([])
  expect([draft.conflicts(), draft.left()]).toEqual([[], []])
  store.hearOfTwo([twice])
  draft.choose(twice, 'Long.')
  store.hearOfTwo([twice])
  expect([draft.conflicts(), queue.pending]).toEqual([[], 1])
})

test('of what was written twice the answer that stands is shown, both are told at the field, and a choice is left before signing', () => {
  const { store, draft, queue, asked, count } = aDraft()
  draft.following('summary')(count('own'))
  const [mine, theirs] = ['Long silences.', 'Quiet, mostly.']
  const who = { mineBy: lead, mineAt: at, by: 'somebody', at }
  const twice: Conflict = { id: randomUUID(), path: 'summary', mine, theirs, revision: 2, ...who }
  store.showBoth([twice], () => true)
  expect([draft.read('summary'), draft.conflicts(), asked.own]).toEqual([theirs, [twice], 1])
  expect(draft.error('summary')).toMatch(/^Two answers stand side by side/)
  expect(draft.left()).toMatchObject([{ field: 'summary', disagrees: true }])
  draft.choose(twice, mine)
  expect([draft.read('summary'), draft.conflicts(), draft.error('summary')]).toEqual([mine, [], undefined])
  expect([draft.left(), queue.pending]).toEqual([[], 1])
  store.showBoth([twice], () => false)
  expect(draft.read('summary'), 'what is being typed stays').toBe(mine)
})
