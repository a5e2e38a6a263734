import { momentOf } from '@/lib/clock/device-clock'
import { type Limits, type LimitsSince, liesOutside, limitsAt } from '@/lib/session/vitals/vital-limits'
import { type Vital, vitalRanges } from '@/lib/session/vitals/vital-ranges'
import type { Curve, Point } from './picture-lane'
import type { Timeline } from './timeline'
import { distressIn, distressToIn, type Reading, vitalsIn } from './timeline-readings'
import { clockNotes, inOneLine } from './timeline-words'

/** The distress curve, from 0 to 10 or to 100. */
export function distressLane(timeline: Timeline): Curve {
  const ratings = distressIn(timeline)
  const max = distressToIn(ratings)
  return {
    ...{ kind: 'curve', id: 'distress', label: 'Distress', min: 0, max, limits: [] },
    points: ratings.map(one => pointOf(one, `Distress ${one.value} of ${max}`, false)),
  }
}

export function vitalLane(timeline: Timeline, vital: Vital, history: readonly LimitsSince[]): Curve {
  const readings = vitalsIn(timeline, vital)
  const limits = lastOf(timeline, history)
  const { label, unit } = vitalRanges[vital]
  return {
    kind: 'curve',
    id: vital,
    label: shortly[vital],
    ...scaleFor(readings, limitsOf(vital, limits)),
    limits: limitsOf(vital, limits),
    points: readings.map(one => {
      const outside = liesOutside(vital, one.value, limitsAt(history, momentOf(one.at.entry)))
      return pointOf(one, `${label} ${one.value} ${unit}`, outside)
    }),
  }
}

/** Systolic and diastolic of one reading as a range from one to the other. */
export function pressureLane(timeline: Timeline, history: readonly LimitsSince[]): Curve {
  const lows = new Map(vitalsIn(timeline, 'diastolic').map(({ at, value }) => [at.entry.id, value]))
  const highs = vitalsIn(timeline, 'systolic')
  const limits = lastOf(timeline, history)
  const lines = [...limitsOf('systolic', limits), ...limitsOf('diastolic', limits)]
  const low = (one: Reading) => lows.get(one.at.entry.id) ?? one.value
  return {
    kind: 'curve',
    id: 'pressure',
    label: 'Blood pressure',
    ...scaleFor([...highs, ...highs.map(one => ({ value: low(one) }))], lines),
    limits: lines,
    points: highs.map(one => {
      const held = limitsAt(history, momentOf(one.at.entry))
      const outside = liesOutside('systolic', one.value, held) || liesOutside('diastolic', low(one), held)
      return { ...pointOf(one, `Blood pressure ${one.value}/${low(one)} mmHg`, outside), low: low(one) }
    }),
  }
}

/** The limits that are drawn: those that held as the day ended. */
const lastOf = ({ zero, until }: Timeline, history: readonly LimitsSince[]): Limits =>
  limitsAt(history, zero + until * 60_000)

const shortly: Readonly<Record<Vital, string>> = {
  systolic: 'Systolic',
  diastolic: 'Diastolic',
  pulse: 'Pulse',
  temperature: 'Temperature',
  oxygen: 'SpO₂',
  respiration: 'Respiration',
}

function pointOf({ at, minute, value }: Reading, words: string, outside: boolean): Point {
  const said = [words, ...(outside ? ['outside the limit'] : []), ...clockNotes(at)]
  return { id: at.entry.id, minute, value, outside, sentence: inOneLine(said) }
}

function limitsOf(vital: Vital, limits: Limits): { at: number; label: string }[] {
  const { low, high } = limits[vital] ?? {}
  const named = (at: number | undefined, end: string) =>
    at === undefined ? [] : [{ at, label: `${shortly[vital]} ${end} ${at}` }]
  return [...named(high, 'at most'), ...named(low, 'at least')]
}

/** From the lowest to the highest there is, with air around it. */
function scaleFor(readings: readonly { readonly value: number }[], lines: readonly { readonly at: number }[]) {
  const values = [...readings.map(({ value }) => value), ...lines.map(({ at }) => at)]
  if (values.length === 0) return { min: 0, max: 1 }
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const air = Math.max((high - low) * 0.15, 1)
  return { min: low - air, max: high + air }
}
