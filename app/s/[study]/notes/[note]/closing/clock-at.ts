import { wallClock } from '@/app/_ui/page/site-time'

/** A moment by the site’s clock: `09:30`. */
export const clockAt = (moment: number, zone: string): string =>
  wallClock(new Date(moment).toISOString(), zone).slice(11, 16)
