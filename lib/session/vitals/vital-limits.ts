import type { StudySettings } from '@/db/schema/study-settings'
import { type Vital, vitalRanges } from './vital-ranges'

/** Beyond which a value is acknowledged; either end may be left open. */
export type Limits = Readonly<Partial<Record<Vital, { readonly low?: number; readonly high?: number }>>>

/** Limits as they were set at a moment; each holds until the next. None is shipped, and none is taken out. */
export interface LimitsSince {
  readonly since: string
  readonly limits: Limits
}

/** What held at a site, from when: its own limits stand instead of the study's, as a whole. */
export function limitsOf({ vitalLimits = [] }: StudySettings, siteId: string): LimitsSince[] {
  let study: Limits | null = null
  let own: Limits | null = null
  return vitalLimits.flatMap(({ since, limits, siteId: of }) => {
    if (of !== undefined && of !== siteId) return []
    if (of === undefined) study = limits
    else own = limits
    return [{ since, limits: own ?? study ?? {} }]
  })
}

/** What is set now by the study, or by a site for itself; empty where nothing is. */
export const limitsSet = ({ vitalLimits = [] }: StudySettings, siteId?: string): Limits =>
  vitalLimits.findLast(one => one.siteId === siteId)?.limits ?? {}

/** The limits that held at a moment, in milliseconds by the server's clock; none before any were set. */
export const limitsAt = (history: readonly LimitsSince[], moment: number): Limits =>
  history.findLast(({ since }) => Date.parse(since) <= moment)?.limits ?? {}

export function liesOutside(vital: Vital, value: number, limits: Limits): boolean {
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = limits[vital] ?? {}
  return value < low || value > high
}

/** What of a reading lies outside, each with the limit: "systolic: at most 140". */
export const outsideIn = (body: Readonly<Record<string, unknown>>, limits: Limits): string[] =>
  (Object.keys(vitalRanges) as Vital[]).flatMap(vital => {
    const value = body[vital]
    if (typeof value !== 'string' || !liesOutside(vital, Number(value), limits)) return []
    const { low, high } = limits[vital] ?? {}
    const end = high !== undefined && Number(value) > high ? `at most ${high}` : `at least ${low}`
    return [`${vitalRanges[vital].label.toLowerCase()} ${end}`]
  })

/** Says so and asks what was done; it advises nothing. */
export const askedOutside = (outside: readonly string[]): string =>
  `Outside the limit that is set here: ${outside.join(', ')}. Say what was done.`

/** When the protocol has the next reading, in milliseconds; null where it sets no interval or the day is over. */
export function nextReading(
  minutes: number,
  { zero, last, isOver }: { readonly zero: number | null; readonly last: number | null; readonly isOver: boolean },
): number | null {
  if (minutes === 0 || zero === null || isOver) return null
  return (last ?? zero) + minutes * 60_000
}
