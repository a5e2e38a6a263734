import { daysAfter } from '@/lib/clock/day-start'
import type { Day } from '@/lib/clock/instant'
import { enrolment, type PlannedVisit, type Schedule } from './visit-plan'

export interface VisitDays {
  readonly code: string
  readonly kind: PlannedVisit['kind']
  readonly targetOn: Day
  readonly windowFrom: Day
  readonly windowTo: Day
}

/** The whole course in days, from the day of enrolment. */
export function courseFrom(schedule: Schedule, enrolledOn: Day): VisitDays[] {
  const targets = new Map([[enrolment, enrolledOn]])
  return schedule.map(planned => {
    const anchor = targets.get(planned.after)
    if (!anchor) throw new Error(`${planned.code} is planned after ${planned.after}, which comes later or not at all.`)
    const days = daysOf(planned, anchor)
    targets.set(planned.code, days.targetOn)
    return days
  })
}

/** One visit's days, from the day of the visit it hangs on. */
export const daysOf = ({ code, kind, on, from, to }: PlannedVisit, anchor: Day): VisitDays => ({
  code,
  kind,
  targetOn: daysAfter(anchor, on),
  windowFrom: daysAfter(anchor, from),
  windowTo: daysAfter(anchor, to),
})
