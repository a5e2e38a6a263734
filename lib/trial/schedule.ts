import { daysAfter } from '@/lib/clock/day-start'
import type { Day } from '@/lib/clock/instant'

/** A visit of the course: so many days after another visit's target day, within a window of days after it. */
export interface PlannedVisit {
  readonly code: string
  readonly kind: 'preparation' | 'session' | 'integration'
  readonly after: string
  readonly on: number
  readonly from: number
  readonly to: number
}

/** Three preparation visits, then three blocks of a medication session and its three integration visits. */
export const schedule: readonly PlannedVisit[] = [
  { code: 'PREP1', kind: 'preparation', after: 'ENROL', on: 7, from: 0, to: 14 },
  { code: 'PREP2', kind: 'preparation', after: 'PREP1', on: 7, from: 0, to: 14 },
  { code: 'PREP3', kind: 'preparation', after: 'PREP2', on: 7, from: 0, to: 14 },
  { code: 'MED1', kind: 'session', after: 'PREP3', on: 7, from: 1, to: 14 },
  { code: 'INT1.1', kind: 'integration', after: 'MED1', on: 1, from: 1, to: 2 },
  { code: 'INT1.2', kind: 'integration', after: 'MED1', on: 7, from: 3, to: 10 },
  { code: 'INT1.3', kind: 'integration', after: 'MED1', on: 21, from: 14, to: 27 },
  { code: 'MED2', kind: 'session', after: 'MED1', on: 28, from: 21, to: 35 },
  { code: 'INT2.1', kind: 'integration', after: 'MED2', on: 1, from: 1, to: 2 },
  { code: 'INT2.2', kind: 'integration', after: 'MED2', on: 7, from: 3, to: 10 },
  { code: 'INT2.3', kind: 'integration', after: 'MED2', on: 21, from: 14, to: 27 },
  { code: 'MED3', kind: 'session', after: 'MED2', on: 28, from: 21, to: 35 },
  { code: 'INT3.1', kind: 'integration', after: 'MED3', on: 1, from: 1, to: 2 },
  { code: 'INT3.2', kind: 'integration', after: 'MED3', on: 7, from: 3, to: 10 },
  { code: 'INT3.3', kind: 'integration', after: 'MED3', on: 28, from: 21, to: 35 },
]

export interface VisitDays {
  readonly code: string
  readonly kind: PlannedVisit['kind']
  readonly targetOn: Day
  readonly windowFrom: Day
  readonly windowTo: Day
}

/** The whole course in days, from the day of enrolment. */
export function courseFrom(enrolledOn: Day): VisitDays[] {
  const targets = new Map([['ENROL', enrolledOn]])
  return schedule.map(({ code, kind, after, on, from, to }) => {
    const anchor = targets.get(after)
    if (!anchor) throw new Error(`${code} is planned after ${after}, which comes later or not at all.`)
    targets.set(code, daysAfter(anchor, on))
    return {
      code,
      kind,
      targetOn: daysAfter(anchor, on),
      windowFrom: daysAfter(anchor, from),
      windowTo: daysAfter(anchor, to),
    }
  })
}
