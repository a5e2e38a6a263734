import { expect, test } from '@playwright/test'
import { countKey, countsOf, type SaidOfSession } from '@/lib/care/count-care-checks'

/** So many participants after one another who said this of touch in one session each. */
const people = (count: number, touch: string | null, from = 0): SaidOfSession[] =>
  Array.from({ length: count }, (_, index) => ({
    participantId: `participant ${from + index}`,
    given: { treatment: null, touch },
  }))
const touchOf = (said: readonly SaidOfSession[]) =>
  Object.fromEntries(
    countsOf(said).flatMap(({ question, option, count }) => (question === 'touch' ? [[option, count]] : [])),
  )
const none = { as_wanted: null, mixed: null, not_wanted: null, none: null }

const cases: [what: string, said: SaidOfSession[], counts: Record<string, number | null>][] = [
  ['nobody answered', [], none],
  ['four answered', people(4, 'as_wanted'), none],
  ['five answered alike', people(5, 'as_wanted'), { as_wanted: 5, mixed: 0, not_wanted: 0, none: 0 }],
  [
    'five answered in five sessions, and five otherwise',
    [...people(5, 'as_wanted'), ...people(5, 'as_wanted'), ...people(6, 'none', 5)],
    { as_wanted: 10, mixed: 0, not_wanted: 0, none: 6 },
  ],
  ['one answer among many is given by fewer than five', [...people(20, 'as_wanted'), ...people(4, 'mixed', 20)], none],
  [
    'one answer is given five times by fewer than five',
    [...people(9, 'as_wanted'), ...people(4, 'mixed', 9), ...people(1, 'mixed', 9)],
    none,
  ],
  [
    'four answered, and many left it open or declined',
    [...people(4, 'none'), ...people(9, null, 4), ...people(9, 'declined', 13)],
    none,
  ],
  [
    'five answered, and one declined',
    [...people(5, 'none'), ...people(1, 'declined', 5)],
    { as_wanted: 0, mixed: 0, not_wanted: 0, none: 5 },
  ],
]
for (const [what, said, counts] of cases)
  test(`care checks are counted or not where ${what}`, () => {
    expect(touchOf(said)).toEqual(counts)
    expect(
      countsOf(said)
        .filter(({ question }) => question === 'treatment')
        .map(({ count }) => count),
    ).toEqual([null, null, null])
  })

const told = (count: number) => new Map([[countKey('touch', 'as_wanted'), count]])
const twice = (count: number) => [...people(count, 'as_wanted'), ...people(count, 'as_wanted')]
const beside: [what: string, said: SaidOfSession[], earlier: number[], why: string | null][] = [
  ['the same number', people(9, 'as_wanted'), [9], null],
  ['one more', people(10, 'as_wanted'), [9], 'too_near'],
  ['four more', people(13, 'as_wanted'), [9], 'too_near'],
  ['five more', people(14, 'as_wanted'), [9], null],
  ['four fewer', people(9, 'as_wanted'), [13], 'too_near'],
  ['five more than one package and one more than another', people(14, 'as_wanted'), [9, 13], 'too_near'],
  ['eight more, where some spoke of two sessions', twice(9), [10], 'too_near'],
  ['ten more, where some spoke of two sessions', twice(10), [10], null],
  ['too few, and one more', people(4, 'as_wanted'), [3], 'fewer_than_five'],
]
for (const [what, said, earlier, why] of beside)
  test(`beside an earlier package a count is told or not where it is ${what}`, () => {
    const ofTouch = countsOf(said, earlier.map(told)).filter(({ question }) => question === 'touch')
    expect(new Set(ofTouch.map(({ withheld }) => withheld))).toEqual(new Set([why]))
    expect(ofTouch.every(({ count }) => (count === null) === (why !== null))).toBe(true)
  })
