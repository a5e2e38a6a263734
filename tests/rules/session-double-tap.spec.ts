import { expect, test } from '@playwright/test'
import { isDoubleTap } from '@/app/_ui/session/double-tap'
import type { EntryKind } from '@/lib/session/log/kinds'

const said = (kind: EntryKind, at: number, body: Readonly<Record<string, unknown>> = {}) => ({ kind, at, body })

for (const [name, before, now, isDouble] of [
  ['the same pad within a second is one tap', said('check_in', 0), said('check_in', 999), true],
  ['the same effect within a second is one', said('headache', 0), said('headache', 200), true],
  [
    'the same rating within a second is one',
    said('distress', 0, { value: 7 }),
    said('distress', 300, { value: 7 }),
    true,
  ],
  ['a second later it is meant', said('check_in', 0), said('check_in', 1000), false],
  ['another pad is another entry, however soon', said('check_in', 0), said('grounding', 5), false],
  ['another rating is another entry', said('distress', 0, { value: 7 }), said('distress', 5, { value: 6 }), false],
  [
    'another effect in the room’s own words is another entry',
    said('other_effect', 0, { term: 'Cold feet' }),
    said('other_effect', 5, { term: 'Warm feet' }),
    false,
  ],
  ['a state that goes back is meant', said('music', 0, { state: 'on' }), said('music', 200, { state: 'off' }), false],
  [
    'touch of the same kind is given twice',
    said('touch', 0, { touch: 'hug' }),
    said('touch', 200, { touch: 'hug' }),
    false,
  ],
  [
    'the same words are noted twice',
    said('free_note', 0, { words: 'Yes' }),
    said('free_note', 200, { words: 'Yes' }),
    false,
  ],
  ['what was taken back in between is tapped anew', said('void', 100), said('check_in', 200), false],
  ['the first tap is no second one', null, said('check_in', 0), false],
] as const)
  test(`a double click logs one entry: ${name}`, () => expect(isDoubleTap(before, now)).toBe(isDouble))
