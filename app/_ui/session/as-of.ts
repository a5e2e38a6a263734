import { wallClock, withOffset } from '@/app/_ui/page/site-time'

/** As of when the next tap counts: so many minutes ago, or a time of the site's clock (`11:20`). */
export type AsOf = { readonly minutesAgo: number } | { readonly clock: string }

export const rightNow: AsOf = { minutesAgo: 0 }

const dayMilliseconds = 86_400_000

/** That moment, in milliseconds; a time of the clock is the last one that has passed. */
export function momentAsOf(asOf: AsOf, now: number, zone: string): number {
  if ('minutesAgo' in asOf) return now - asOf.minutesAgo * 60_000
  const today = wallClock(new Date(now).toISOString(), zone).slice(0, 10)
  const moment = Date.parse(withOffset(`${today}T${asOf.clock}`, zone))
  return moment <= now ? moment : moment - dayMilliseconds
}
