import type { ReactNode } from 'react'
import { DayPicture } from '@/app/_ui/chart/day-picture'
import { Section } from '@/app/_ui/page/section'
import { siteTime } from '@/app/_ui/page/site-time'
import type { NoteRecord } from '@/lib/review/read-record'
import { outlineOf } from '@/lib/session/log/outline'
import { lanesOf } from '@/lib/session/timeline/picture'
import { type Timeline, timelineOf } from '@/lib/session/timeline/timeline'
import { minutesPerMode, touchIn } from '@/lib/session/timeline/timeline-spans'
import { minutesBelowTwoIn, othersIn } from '@/lib/session/timeline/timeline-staff'
import { elapsedWords, lengthWords } from '@/lib/session/timeline/timeline-words'
import { logRows } from './log-rows'
import { LogTable } from './log-table'
import { TouchLedger } from './touch-ledger'

interface LogReadingProps {
  note: Pick<NoteRecord, 'log' | 'answers' | 'structured' | 'names' | 'timeZone'>
  /** By entry: what stands in place of words that this reader may open only one at a time. */
  instead?: Readonly<Record<string, ReactNode>>
  /** Nothing folded away: what is shown is what will be signed. */
  inFull?: true
  level?: 2 | 3
}

/** Where the log stands on the page of its one note. */
export const logReadingId = 'session-day'

/** The log of a session day: the picture, what it adds up to, the course, the touch, and every entry. */
export function LogReading({ note, instead = {}, inFull, level }: LogReadingProps) {
  const { log, names, timeZone: zone } = note
  const written = note.answers?.clock_zero ?? note.structured?.clock_zero?.answer
  if (!log) return null
  const called = { people: names, touch: log.touch }
  const timeline = timelineOf(log.log, { written })
  const whole = (
    <details className="log-part" open={inFull || !timeline}>
      <summary>Every entry ({log.log.length})</summary>
      <LogTable
        rows={logRows(log.log, { zero: timeline?.zero ?? null, called, zone, limits: log.limits })}
        instead={instead}
      />
    </details>
  )
  if (!timeline)
    return (
      <Section title="The session day" id={level ? undefined : logReadingId} aside="No clock zero" level={level}>
        <p className="log-sums">
          No clock zero stands, in the log or in the note: times are of the day, and no picture is drawn.
        </p>
        {whole}
      </Section>
    )
  const zero = new Date(timeline.zero).toISOString()
  const { date, clock, offset } = siteTime(zero, zone)
  return (
    <Section
      title="The session day"
      id={level ? undefined : logReadingId}
      aside={`Clock zero ${date}, ${clock} ${offset}`}
      level={level}
    >
      <DayPicture
        title="The session day as a picture"
        lanes={lanesOf(timeline, { called, therapists: log.pair, limits: log.limits })}
        until={timeline.until}
        zero={zero}
        zone={zone}
      />
      <p className="log-sums">{sumsOf(timeline, log.pair, names)}</p>
      <details className="log-part" open>
        <summary>Course in outline</summary>
        <p className="log-source">Read off the log as it stands. No text of its own, and nothing to write in.</p>
        <ol className="log-outline">
          {outlineOf(timeline, called).map(({ id, minute, words }) => (
            <li key={id}>
              <span className="log-at">{elapsedWords(minute)}</span> <span>{words}</span>
            </li>
          ))}
        </ol>
      </details>
      {touchIn(timeline).length > 0 && <TouchLedger timeline={timeline} called={called} basis={log.basis} />}
      {whole}
    </Section>
  )
}

function sumsOf(timeline: Timeline, pair: readonly string[], names: Readonly<Record<string, string>>): string {
  const { inner, outer } = minutesPerMode(timeline)
  return [
    `${lengthWords(timeline.until)} from clock zero`,
    ...(inner + outer > 0 ? [`turned inward ${lengthWords(inner)}, outward ${lengthWords(outer)}`] : []),
    roomWords(minutesBelowTwoIn(timeline, pair)),
    ...othersIn(timeline, pair).map(
      ({ person, minutes }) => `${names[person] ?? 'somebody else'} also in the room for ${lengthWords(minutes)}`,
    ),
  ].join('; ')
}

function roomWords(alone: number | null): string {
  if (alone === null) return 'when the therapists came and went is not in the log'
  return alone === 0
    ? 'two therapists in the room throughout'
    : `fewer than two therapists in the room for ${lengthWords(alone)}`
}
