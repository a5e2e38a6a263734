import { dateWords, isCalendarDate, monthWords } from './calendar'
import type { Day } from './instant'

/** A calendar day as far as it is known: `2026-03-12`, `2026-03`, `2026`, or that it is not known. */
export type PartialDay = string
export const dayNotKnown = 'unknown'

/** How far a day is known. */
export const precisionLabels = { day: 'The day', month: 'The month', year: 'The year', unknown: 'Not known' } as const
export type Precision = keyof typeof precisionLabels

/** Null where it is no day at all, nor a part of one. */
export function precisionOf(text: PartialDay): Precision | null {
  if (text === dayNotKnown) return 'unknown'
  if (isCalendarDate(text)) return 'day'
  if (isCalendarDate(`${text}-01`)) return 'month'
  return isCalendarDate(`${text}-01-01`) ? 'year' : null
}

export const isPartialDay = (text: string): boolean => precisionOf(text) !== null

/** The first day that it can have been; before all others where nothing is known of it. */
export const earliestOf = (known: PartialDay): Day =>
  known === dayNotKnown ? '0000-01-01' : `${known}${'-01-01'.slice(known.length - 4)}`

/** The last that it can have been, in the order of texts: no month is longer than its thirty-first. */
export const latestOf = (known: PartialDay): Day =>
  known === dayNotKnown ? '9999-12-31' : `${known}${'-12-31'.slice(known.length - 4)}`

/** "12 March 2026", "March 2026", "2026", "Day not known". */
export function partialDayWords(known: PartialDay): string {
  switch (precisionOf(known)) {
    case 'day':
      return dateWords(known)
    case 'month':
      return monthWords(known)
    case 'year':
      return known
    default:
      return 'Day not known'
  }
}
