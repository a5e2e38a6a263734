import { expect, test } from '@playwright/test'
import { countsOf, type SaidOfSession } from '@/lib/care/count-care-checks'

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
