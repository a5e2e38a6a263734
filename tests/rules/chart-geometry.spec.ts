import { expect, test } from '@playwright/test'
import {
  besideMark,
  type ChartPoint,
  heightIn,
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
const point = (on: string, value: number | null): ChartPoint => ({ on, value, words: '', visit: 'PREP1', change: null })
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

test('the words of a mark stand above its line, and below it where the curve runs through them there', () => {
  const curve = (...values: number[]) => {
    const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']
    return segmentsOf(drawn(values.map((value, index) => point(days[index] ?? '', value))))
  }
  const mark = heightIn(scale)(10)
  const isAbove = (...values: number[]) => besideMark(mark, curve(...values)) < 0
  expect(isAbove()).toBe(true)
  expect(isAbove(2, 3, 4, 4)).toBe(true)
  expect(isAbove(27, 26, 25, 4)).toBe(true)
  expect(isAbove(19, 12, 8, 4)).toBe(false)
  expect(isAbove(11, 11, 11, 11)).toBe(false)
  expect(isAbove(20, 20, 11, 11)).toBe(true)
  expect(isAbove(20, 1, 1, 1)).toBe(true)
})
