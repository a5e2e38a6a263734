import { dateWords } from '@/lib/clock/calendar'
import { offsetIn } from '@/lib/clock/instant'
import { zoneClock } from '@/lib/clock/zone-clock'

export interface SiteTime {
  date: string
  clock: string
  seconds: string
  offset: string
}

/** An instant as the site's wall clock reads it, put together from numbers so that server and browser never differ. */
export function siteTime(instant: string, zone: string): SiteTime {
  const { wall, offset } = zoneClock(zone, instant)
  return {
    date: dateWords(wall.slice(0, 10)),
    clock: wall.slice(11, 16),
    seconds: wall.slice(11, 19),
    offset: `UTC${offset}`,
  }
}

/** What the site's clock shows at an instant: `2026-03-12T09:30:12`. */
export const wallClock = (instant: string, zone: string): string => zoneClock(zone, instant).wall

/** A wall-clock minute with the offset that the zone has then; in the hour that clocks repeat, the first of the two. */
export function withOffset(minute: string, zone: string): string {
  const dayBefore = new Date(Date.parse(`${minute}Z`) - 86_400_000).toISOString()
  const guess = new Date(`${minute}${offsetIn(zone, dayBefore)}`).toISOString()
  return `${minute}${offsetIn(zone, guess)}`
}
