/** The part of the day that is drawn, in minutes from clock zero. */
export interface DayWindow {
  readonly from: number
  readonly to: number
}
/** How much of the day is seen at once. */
export const zooms = { day: null, hours: 120, half: 30 } as const
export type Zoom = keyof typeof zooms
export const zoomLevels = Object.keys(zooms) as readonly Zoom[] // the keys of the object just above

/** The next closer (1) or wider (-1) one; at either end, the same. */
export const zoomedBy = (zoom: Zoom, step: 1 | -1): Zoom =>
  zoomLevels[Math.min(Math.max(zoomLevels.indexOf(zoom) + step, 0), zoomLevels.length - 1)] ?? zoom

/** The whole day with air at both ends, or so much of it around a minute as the zoom shows. */
export function windowAround(zoom: Zoom, middle: number, until: number): DayWindow {
  const air = Math.max(until * 0.012, 1)
  const length = zooms[zoom]
  if (length === null || length >= until + 2 * air) return { from: -air, to: Math.max(until, 30) + air }
  const from = Math.min(Math.max(middle - length / 2, -air), until + air - length)
  return { from, to: from + length }
}

/** A minute's place across the window, in per cent. */
export const placeIn = ({ from, to }: DayWindow, minute: number): number =>
  Math.round(((minute - from) / (to - from)) * 1e5) / 1e3

const steps = [5, 15, 30, 60, 120, 240, 480, 1440]

/** Minutes at which the clock is written: at most twelve, on the round numbers. */
export function ticksIn({ from, to }: DayWindow): number[] {
  const step = steps.find(each => (to - from) / each <= 12) ?? 1440
  const first = Math.ceil(from / step) * step
  const count = Math.floor((to - first) / step) + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => first + index * step)
}

/** Whether any of it lies in the window. */
export const isWithin = ({ from, to }: DayWindow, begin: number, end = begin): boolean => end >= from && begin <= to
