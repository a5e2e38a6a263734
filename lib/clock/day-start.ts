import { type Day, type Instant, offsetIn } from './instant'

/** The instant at which a calendar day begins in a time zone (IANA name), also on the day that summer time begins or ends. */
export function dayStart(timeZone: string, day: Day): Instant {
  const guess = `${day}T00:00:00Z`
  const offset = offsetIn(timeZone, new Date(Date.parse(`${day}T00:00:00${offsetIn(timeZone, guess)}`)).toISOString())
  return new Date(Date.parse(`${day}T00:00:00${offset}`)).toISOString().replace(/(\.\d{3})Z$/, '$1000Z')
}

/** The calendar day so many days after another (negative: before). */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
