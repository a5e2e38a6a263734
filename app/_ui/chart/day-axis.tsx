import { wallClock } from '@/app/_ui/page/site-time'
import { elapsedWords } from '@/lib/session/timeline/timeline-words'
import { type DayWindow, placeIn, ticksIn } from './day-window'

interface DayAxisProps {
  view: DayWindow
  zero: string
  zone: string
}

/** Two clocks: from clock zero, and the site's. */
export function DayAxis({ view, zero, zone }: DayAxisProps) {
  return (
    <div className="day-row day-axis">
      <span className="day-name" aria-hidden="true">
        From clock zero
      </span>
      <svg aria-hidden="true" className="day-plot" width="100%">
        {ticksIn(view).map((minute, index) => (
          <g key={minute} className={index % 2 ? 'day-tick-odd' : undefined}>
            <text className="day-elapsed" x={`${placeIn(view, minute)}%`} y="1.1em" textAnchor="middle">
              {elapsedWords(minute)}
            </text>
            <text className="day-clock" x={`${placeIn(view, minute)}%`} y="2.5em" textAnchor="middle">
              {clockAt(zero, minute, zone)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** What the site's clock showed then, `10:35`. */
export const clockAt = (zero: string, minute: number, zone: string): string =>
  wallClock(new Date(Date.parse(zero) + Math.round(minute) * 60_000).toISOString(), zone).slice(11, 16)

/** `1:05 (10:35)`: from clock zero, and by the site's clock. */
export const momentWords = (minute: number, zero: string, zone: string): string =>
  `${elapsedWords(minute)} (${clockAt(zero, minute, zone)})`
