import { daysAfter } from '@/lib/clock/day-start'
import type { Day } from '@/lib/clock/instant'
import { daysOf } from './schedule'
import type { Schedule } from './visit-plan'
import type { NewDays, VisitRow } from './visit-repository'

/**
 * The days of what hangs on a visit whose day is another one now, and of what hangs on that. A visit that has a note, is
 * cancelled, or was moved by itself stays where it is, and so does what hangs on it.
 */
export function hangingOn(
  moved: { readonly code: string; readonly on: Day },
  schedule: Schedule,
  visits: readonly VisitRow[],
  isBegun: (visit: VisitRow) => boolean,
): NewDays[] {
  const byCode = new Map(visits.map(visit => [visit.code, visit]))
  const shifted = new Map([[moved.code, moved.on]])
  return schedule.flatMap(planned => {
    const anchor = shifted.get(planned.after)
    const visit = byCode.get(planned.code)
    if (!anchor || !visit || !isFree(visit) || isBegun(visit)) return []
    const { targetOn, windowFrom, windowTo } = daysOf(planned, anchor)
    shifted.set(visit.code, targetOn)
    return [{ visit, targetOn, windowFrom, windowTo }]
  })
}

/**
 * The day of a visit from which what hangs on it is planned now, as two of these or more say and none denies; null where they
 * can't tell: too few are left, or the protocol changed after they were planned.
 */
export function hungOn(
  code: string,
  schedule: Schedule,
  visits: readonly VisitRow[],
  isBegun: (visit: VisitRow) => boolean,
): Day | null {
  const hanging = schedule.flatMap(planned => {
    const visit = planned.after === code ? visits.find(one => one.code === planned.code) : undefined
    return visit && isFree(visit) && !isBegun(visit) ? [{ planned, visit }] : []
  })
  const [day, ...others] = new Set(
    hanging.flatMap(({ planned: { on, from, to }, visit: { targetOn, windowFrom, windowTo } }) => [
      daysAfter(targetOn, -on),
      daysAfter(windowFrom, -from),
      daysAfter(windowTo, -to),
    ]),
  )
  return hanging.length > 1 && others.length === 0 ? (day ?? null) : null
}

export const isFree = ({ state, movedFrom }: VisitRow): boolean => state === 'planned' && movedFrom === null
