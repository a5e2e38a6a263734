import { zoneClock } from './zone-clock'

/** An instant as the database writes it: UTC, microseconds, `2026-11-23T17:47:27.123456Z`. */
export type Instant = string
/** A calendar day at the site, `2026-03-12`. */
export type Day = string

/** The later side of a comparison of two instants: text order is time order. */
export const isBefore = (one: Instant, other: Instant): boolean => one < other

/** The instant that lies so many minutes after another (negative: before). */
export function minutesAfter(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString().replace(/(\.\d{3})Z$/, '$1000Z')
}

/** The calendar day that an instant falls on in a time zone (IANA name). */
export const dayIn = (timeZone: string, at: Instant): Day => zoneClock(timeZone, at).wall.slice(0, 10)

/** The offset from UTC of a time zone at an instant, `+01:00`. */
export const offsetIn = (timeZone: string, at: Instant): string => zoneClock(timeZone, at).offset
