'use client'
import { memo, useEffect, useState } from 'react'
import { DayPicture } from '@/app/_ui/chart/day-picture'
import { serverNow } from '@/app/_ui/offline/server-clock'
import type { Called } from '@/lib/session/log/entry-details'
import { lanesOf } from '@/lib/session/timeline/picture'
import { timelineOf } from '@/lib/session/timeline/timeline'
import type { LimitsSince } from '@/lib/session/vitals/vital-limits'
import type { Line } from './day'

interface DayDrawnProps {
  /** All that stands in the log and on this device. */
  lines: readonly Line[]
  /** Clock zero as it is written in the note, in milliseconds. */
  written: number | null
  called: Called
  therapists: readonly string[]
  limits: readonly LimitsSince[]
  zone: string
}

/** The picture of the reading page, up to this minute. */
export const DayDrawn = memo(function DayDrawn({ lines, written, called, therapists, limits, zone }: DayDrawnProps) {
  const now = useMinute()
  const log = lines.filter(({ delivery }) => delivery.state !== 'refused')
  const timeline = timelineOf(log, { written: written === null ? null : new Date(written).toISOString(), now })
  if (!timeline) return <p>The picture begins with clock zero.</p>
  return (
    <DayPicture
      title="The day so far as a picture"
      lanes={lanesOf(timeline, { called, therapists, limits })}
      until={timeline.until}
      zero={new Date(timeline.zero).toISOString()}
      zone={zone}
    />
  )
})

/** Now by the server's clock, by the minute. */
function useMinute(): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
