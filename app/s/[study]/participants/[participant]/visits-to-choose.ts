import { daysAfter } from '@/lib/clock/day-start'
import type { Day } from '@/lib/clock/instant'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'

/** Something of a call is written down within so many days. */
const callDays = 10

/** The visits that something may be written down at: none that is cancelled, and of the calls the latest and the one that was asked for. */
export const visitsToChoose = <V extends Pick<VisitRow, 'id' | 'kind' | 'state' | 'targetOn'>>(
  visits: readonly V[],
  today: Day,
  askedFor?: string | string[],
): V[] =>
  visits.filter(
    ({ id, kind, state, targetOn }) =>
      state !== 'cancelled' &&
      (kind !== 'contact_call' || id === askedFor || (targetOn <= today && targetOn >= daysAfter(today, -callDays))),
  )
