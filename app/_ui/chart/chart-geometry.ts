import { scaleLinear } from 'd3-scale'

export interface ChartPoint {
  /** The day, `2026-03-12`. */
  readonly on: string
  /** Null where that day has no score. */
  readonly value: number | null
  /** "12 of 27, moderate" */
  readonly words: string
  readonly visit: string
  /** The plain difference from the first score, “−12”. */
  readonly change: string | null
}
export interface ChartVisit {
  readonly code: string
  readonly on: string
  readonly kind: string
}
export interface ChartScale {
  readonly min: number
  readonly max: number
  /** The lowest first. */
  readonly bands: readonly { readonly from: number; readonly label: string }[]
  readonly marks: readonly { readonly at: number; readonly label: string }[]
}

/** Heights in pixels, places along the days in per cent: so a chart fits any width and its words keep their size. */
export const plot = { top: 14, bottom: 150, height: 192, left: 8, right: 98 } as const

/** A day's place along the chart, in per cent; the only day there is stands in the middle. */
export function placeOfDays(days: readonly string[]): (day: string) => number {
  const times = days.map(Date.parse)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const margin = (last - first) * 0.02
  if (times.length === 0 || first === last) return () => (plot.left + plot.right) / 2
  const scale = scaleLinear([first - margin, last + margin], [plot.left, plot.right])
  return day => scale(Date.parse(day))
}

/** A value's height, in pixels from the top. */
export const heightIn = ({ min, max }: Pick<ChartScale, 'min' | 'max'>) =>
  scaleLinear([min, max], [plot.bottom, plot.top])

export interface Stripe {
  readonly label: string
  readonly y: number
  readonly height: number
  /** Where the label stands; null where the stripe is too narrow for it. */
  readonly labelAt: number | null
}

const line = 13

/** The bands as stripes from the bottom up. */
export function stripesOf(scale: ChartScale): Stripe[] {
  const y = heightIn(scale)
  return scale.bands.map(({ from, label }, index) => {
    const top = y(scale.bands[index + 1]?.from ?? scale.max)
    const height = y(Math.max(from, scale.min)) - top
    return { label, y: top, height, labelAt: height >= line ? top + height / 2 : null }
  })
}

export interface PlacedPoint extends ChartPoint {
  /** Its place in the course, from 0. */
  readonly index: number
  readonly x: number
  readonly y: number
}

/** Points on their places; one without a score stands on the axis. */
export function placed(
  points: readonly ChartPoint[],
  scale: ChartScale,
  placeOf: (day: string) => number,
): PlacedPoint[] {
  const y = heightIn(scale)
  return points.map((point, index) => ({
    ...point,
    index,
    x: placeOf(point.on),
    y: point.value === null ? plot.bottom : y(point.value),
  }))
}

/** From each score to the next; a day without one parts the line. */
export const segmentsOf = (points: readonly PlacedPoint[]): (readonly [PlacedPoint, PlacedPoint])[] =>
  points.flatMap((point, index) => {
    const next = points[index + 1]
    return next && point.value !== null && next.value !== null ? [[point, next] as const] : []
  })

/** About the width of a mark's words on a narrow screen, in per cent. */
const wordsWidth = 34

/** Where the words of a mark stand, from its line: below it where the curve runs through them above, and not below. */
export function besideMark(y: number, segments: readonly (readonly [PlacedPoint, PlacedPoint])[]): number {
  const [above, below] = [-4, line]
  const meets = (from: number, to: number) =>
    segments.some(([one, other]) => {
      const end = plot.left + wordsWidth
      if (one.x >= end) return false
      const part = other.x > end ? (end - one.x) / (other.x - one.x) : 1
      const at = one.y + (other.y - one.y) * part
      return Math.min(one.y, at) <= to && Math.max(one.y, at) >= from
    })
  return meets(y + above - line, y) && !meets(y, y + below + 2) ? below : above
}

/** Labels of the value axis, the highest first, as many as stand apart: both ends, then where a band begins. */
export function levelsOf(scale: ChartScale): { readonly value: number; readonly y: number }[] {
  const y = heightIn(scale)
  const kept: { value: number; y: number }[] = []
  for (const value of [scale.min, scale.max, ...scale.bands.map(({ from }) => from)])
    if (kept.every(one => Math.abs(one.y - y(value)) >= line)) kept.push({ value, y: y(value) })
  return kept.sort((one, other) => one.y - other.y)
}
