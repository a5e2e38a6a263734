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
    if (!anchor || !visit || visit.state !== 'planned' || visit.movedFrom !== null || isBegun(visit)) return []
    const { targetOn, windowFrom, windowTo } = daysOf(planned, anchor)
    shifted.set(visit.code, targetOn)
    return [{ visit, targetOn, windowFrom, windowTo }]
  })
}
