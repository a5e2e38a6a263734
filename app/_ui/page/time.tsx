import { siteTime } from './site-time'

interface TimeProps {
  /** An instant in UTC, to the microsecond. */
  at: string
  /** IANA name of the site's time zone. */
  zone: string
  show?: 'date' | 'clock' | 'minute' | 'second'
}

/** An instant on the site's clock, with its distance from UTC beside every time of day. */
export function Time({ at, zone, show = 'minute' }: TimeProps) {
  const { date, clock, seconds, offset } = siteTime(at, zone)
  return (
    <time dateTime={at} title={zone.replaceAll('_', ' ')}>
      {show === 'clock' ? clock : date}
      {show === 'minute' && `, ${clock}`}
      {show === 'second' && `, ${seconds}`}
      {show !== 'date' && <span className="text-[0.875em] text-muted"> {offset}</span>}
    </time>
  )
}
