import type { Vital } from '@/lib/session/vitals/vital-ranges'
import { ofKind, saidIn, type Timeline, type TimelineEntry } from './timeline'

/** A number that was read off or asked for, at its minute. */
export interface Reading {
  readonly at: TimelineEntry
  readonly minute: number
  readonly value: number
}

/** The distress curve: each rating, all of them on the scale of their note. */
export const distressIn = (timeline: Timeline): Reading[] =>
  ofKind(timeline, 'distress').flatMap(at =>
    typeof at.entry.body.value === 'number' ? [{ at, minute: at.minute, value: at.entry.body.value }] : [],
  )

/** Where the scale of these ratings ends. */
export const distressToIn = (ratings: readonly Reading[]): 10 | 100 =>
  ratings.some(({ at }) => at.entry.body.of === 100) ? 100 : 10

/** What was measured of one vital sign. */
export const vitalsIn = (timeline: Timeline, sign: Vital): Reading[] =>
  ofKind(timeline, 'vitals').flatMap(at => {
    const value = saidIn(at.entry.body, sign)
    return value === null ? [] : [{ at, minute: at.minute, value: Number(value) }]
  })
