import { daysAfter } from '@/lib/clock/day-start'
import { type Day, type Instant, offsetIn } from '@/lib/clock/instant'

/** The day of the first start, by the first site's clock: every day of the demo is so many days from it. */
export interface Calendar {
  readonly today: Day
  /** The present, on which only a session that goes on depends. */
  readonly now: Instant
}

export const dayOf = ({ today }: Pick<Calendar, 'today'>, days: number): Day => daysAfter(today, days)

/** A time of a site's wall clock with its offset, as people enter it: `2026-03-12T09:30+01:00`. */
export function wallClock(zone: string, day: Day, time: string): string {
  const guess = offsetIn(zone, `${day}T${time}:00Z`)
  return `${day}T${time}${offsetIn(zone, new Date(`${day}T${time}:00${guess}`).toISOString())}`
}

/** The instant of a wall-clock time, some minutes later or earlier, and so many seconds past the minute that no two look alike. */
export function instantOf(wall: string, minutes = 0): Instant {
  const at = Date.parse(wall) + minutes * 60_000
  return new Date(at + ((at / 60_000) % 53) * 1_000).toISOString()
}
