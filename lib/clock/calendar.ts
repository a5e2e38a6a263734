const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/
const wallClockShape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?:\+(?:0\d|1[0-3]):[0-5]\d|\+14:00|-(?!00:00)(?:0\d|1[01]):[0-5]\d|-12:00)$/
const months = 'January February March April May June July August September October November December'.split(' ')

/** `YYYY-MM-DD` of a day that exists, in a century a trial can lie in: a half-typed year such as 0026 is none. */
export function isCalendarDate(text: string): boolean {
  if (!dateShape.test(text) || text < '1900' || text >= '2200') return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The site's wall clock with its offset, `2026-03-12T09:30+01:00`; "Z" and "-00:00" say nothing of where it hung. */
export function isWallClock(text: string): boolean {
  const [, date = ''] = wallClockShape.exec(text) ?? []
  return isCalendarDate(date)
}

/** Whole minutes from one wall-clock time to another, across offsets. */
export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000)

/** "12 March 2026". */
export function dateWords(date: string): string {
  const [, year = '', month = '', day = ''] = dateShape.exec(date) ?? []
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

/** "March 2026", of `2026-03`. */
export const monthWords = (month: string): string => `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

/** "12 March 2026, 09:30 (UTC+01:00)": the place of the clock stands beside every time. */
export const wallClockWords = (time: string): string =>
  `${dateWords(time.slice(0, 10))}, ${time.slice(11, 16)} (UTC${time.slice(16)})`

/** "12 March 2026, 08:30:12 UTC", for an instant of the server. */
export const instantWords = (instant: string): string =>
  `${dateWords(instant.slice(0, 10))}, ${instant.slice(11, 19)} UTC`
