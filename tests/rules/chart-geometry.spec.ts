import { expect, test } from '@playwright/test'
import {
  type ChartPoint,
  levelsOf,
  placed,
  placeOfDays,
  plot,
  segmentsOf,
  stripesOf,
} from '@/app/_ui/chart/chart-geometry'

const scale = {
  min: 0,
  max: 27,
  bands: [
    { from: 0, label: 'minimal' },
    { from: 5, label: 'mild' },
    { from: 26, label: 'severe' },
  ],
  marks: [],
}
const point = (on: string, value: number | null): ChartPoint => ({ on, value, words: '', visit: 'PREP1' })
const drawn = (points: ChartPoint[]) => placed(points, scale, placeOfDays(points.map(({ on }) => on)))

test('the lowest value stands on the axis and the highest at the top', () => {
  expect(drawn([point('2026-03-01', 0), point('2026-03-02', 27)]).map(({ y }) => y)).toEqual([plot.bottom, plot.top])
})

test('days stand apart as they lie apart, within the plot', () => {
  const [first, second, third] = drawn([point('2026-01-01', 1), point('2026-01-11', 1), point('2026-01-31', 1)]).map(
    ({ x }) => x,
  )
  expect((third ?? 0) - (second ?? 0)).toBeCloseTo(2 * ((second ?? 0) - (first ?? 0)), 6)
  expect(first).toBeGreaterThan(plot.left)
  expect(third).toBeLessThan(plot.right)
})

test('a single day stands in the middle, and two forms of one day on one place', () => {
  const [one, other] = drawn([point('2026-01-01', 3), point('2026-01-01', 9)])
  expect(one?.x).toBe((plot.left + plot.right) / 2)
  expect(other?.x).toBe(one?.x)
})

test('a day without a score stands on the axis and parts the line', () => {
  const points = drawn([
    point('2026-01-01', 3),
    point('2026-01-02', null),
    point('2026-01-03', 9),
    point('2026-01-04', 8),
  ])
  expect(points[1]?.y).toBe(plot.bottom)
  expect(segmentsOf(points).map(([from, to]) => [from.on, to.on])).toEqual([['2026-01-03', '2026-01-04']])
  expect(segmentsOf(drawn([]))).toEqual([])
})

test('bands fill the plot without a gap, and a narrow one has no label', () => {
  const stripes = stripesOf(scale)
  expect(stripes.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(plot.bottom - plot.top, 6)
  expect(stripes.map(({ label, labelAt }) => [label, labelAt !== null])).toEqual([
    ['minimal', true],
    ['mild', true],
    ['severe', false],
  ])
})

test('levels are told only where they stand apart', () => {
  expect(levelsOf(scale).map(({ value }) => value)).toEqual([27, 5, 0])
})
