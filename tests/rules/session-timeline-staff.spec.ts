import { expect, test } from '@playwright/test'
import { belowTwoIn, minutesBelowTwoIn, othersIn, staffIn } from '@/lib/session/timeline/timeline-staff'
import { dayOf, logged } from '@/tests/support/logged'

const zero = ['clock_zero', 0] as const

const way = (minute: number, person: string, way: 'in' | 'out') => ['staff', minute, { body: { person, way } }] as const

const rooms: [what: string, marks: ReturnType<typeof way>[], below: [number, number][]][] = [
  ['nothing said of either', [], []],
  ['one who steps out', [way(30, 'anna', 'out'), way(50, 'anna', 'in')], [[30, 50]]],
  ['one whose first mark is that they came', [way(30, 'anna', 'in')], [[0, 30]]],
  ['one who is marked in again while in', [way(30, 'anna', 'in'), way(40, 'anna', 'in')], [[0, 30]]],
  [
    'one who came before clock zero',
    [way(-5, 'anna', 'in'), way(30, 'anna', 'out'), way(40, 'anna', 'in')],
    [[30, 40]],
  ],
  ['both of whom came later', [way(10, 'anna', 'in'), way(25, 'ben', 'in')], [[0, 25]]],
  ['one who came only after the end', [way(130, 'anna', 'in')], [[0, 120]]],
  ['one who is marked out twice', [way(30, 'anna', 'out'), way(40, 'anna', 'out'), way(50, 'anna', 'in')], [[30, 50]]],
  ['one who does not come back', [way(90, 'anna', 'out')], [[90, 120]]],
  [
    'a third who sits in counts for neither of them',
    [way(29, 'carla', 'in'), way(30, 'anna', 'out'), way(50, 'anna', 'in'), way(70, 'carla', 'out')],
    [[30, 50]],
  ],
  [
    'one after the other',
    [way(30, 'anna', 'out'), way(50, 'anna', 'in'), way(50, 'ben', 'out'), way(60, 'ben', 'in')],
    [[30, 60]],
  ],
  [
    'both at once',
    [way(30, 'anna', 'out'), way(40, 'ben', 'out'), way(50, 'anna', 'in'), way(60, 'ben', 'in')],
    [[30, 60]],
  ],
]
for (const [what, marks, below] of rooms)
  test(`in the room: ${what}`, () => {
    const timeline = dayOf(logged(zero, ...marks, ['left_site', 120]))
    const gaps = belowTwoIn(timeline, ['anna', 'ben'])
    expect(gaps.map(({ from, to }) => [from, to])).toEqual(below)
    const minutes = below.reduce((sum, [from, to]) => sum + to - from, 0)
    expect(minutesBelowTwoIn(timeline, ['anna', 'ben'])).toBe(marks.length > 0 ? minutes : null)
  })

test('those in the room are the therapists from clock zero and whoever came in', () => {
  const timeline = dayOf(
    logged(zero, way(10, 'carla', 'in'), way(15, 'carla', 'out'), way(20, 'dora', 'out'), ['left_site', 60]),
  )
  expect(staffIn(timeline, ['anna', 'ben'])).toEqual([
    { person: 'anna', from: 0, to: 60 },
    { person: 'ben', from: 0, to: 60 },
    { person: 'carla', from: 10, to: 15 },
  ])
})

test('whoever is said to have been there throughout was, whatever their first mark is', () => {
  const throughout = ['staff', 115, { body: { person: 'anna', way: 'throughout' } }] as const
  const timeline = dayOf(logged(zero, way(30, 'anna', 'in'), throughout, ['left_site', 120]))
  expect(staffIn(timeline, ['anna', 'ben'])).toEqual([
    { person: 'anna', from: 0, to: 120 },
    { person: 'ben', from: 0, to: 120 },
  ])
})

test('whoever else was in the room is told beside the two, with the minutes', () => {
  const throughout = ['staff', 5, { body: { person: 'dora', way: 'throughout' } }] as const
  const timeline = dayOf(
    logged(
      zero,
      ...[way(10, 'carla', 'in'), way(15, 'carla', 'out'), way(20, 'carla', 'in'), way(30, 'carla', 'out')],
      throughout,
      ['left_site', 60],
    ),
  )
  expect(othersIn(timeline, ['anna', 'ben'])).toEqual([
    { person: 'dora', minutes: 60 },
    { person: 'carla', minutes: 15 },
  ])
  expect(minutesBelowTwoIn(timeline, ['anna', 'ben'])).toBeNull()
})
