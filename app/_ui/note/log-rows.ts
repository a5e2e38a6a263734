import { siteTime } from '@/app/_ui/page/site-time'
import { momentOf } from '@/lib/clock/device-clock'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { Called } from '@/lib/session/log/entry-details'
import { codedWords, quoted, writtenIn } from '@/lib/session/log/entry-words'
import { inOrder } from '@/lib/session/timeline/timeline'
import { aboutWords, clockNotes, elapsedWords, strikeWords } from '@/lib/session/timeline/timeline-words'
import { type LimitsSince, limitsAt, outsideIn } from '@/lib/session/vitals/vital-limits'

/** One entry as it is shown: everything of it that the content hash covers, in words. */
export interface LogRow {
  readonly id: string
  readonly elapsed: string
  /** The minute by the site's clock, set right where the device's was off, and the entry's number. */
  readonly place: string
  readonly said: string
  /** What somebody wrote, each piece by itself. */
  readonly written: readonly string[]
  readonly isStruck: boolean
  /** What has to be known of it beside what it says. */
  readonly notes: readonly string[]
  readonly by: string
  readonly times: readonly string[]
}
interface Read {
  /** Clock zero in milliseconds; null where none stands. */
  readonly zero: number | null
  readonly called: Called
  readonly zone: string
  /** The limits of vital signs that held at the site. */
  readonly limits: readonly LimitsSince[]
}

/** The whole log in the order of the day, voids among it. */
export function logRows(log: readonly LoggedEntry[], { zero, called, zone, limits }: Read): LogRow[] {
  const from = zero ?? 0
  const at = (moment: number) => siteTime(new Date(moment).toISOString(), zone)
  const person = (id: string) => called.people[id] ?? 'Somebody'
  const entries = inOrder(log, from)
  const day = at(zero ?? (entries[0]?.minute ?? 0) * 60_000).date
  return entries.map(({ entry, minute, struck, ...one }) => ({
    id: entry.id,
    elapsed: zero === null ? '' : elapsedWords(minute),
    place: `${at(from + minute * 60_000).clock}, no. ${entry.seq}`,
    said: `${aboutWords(log, entry, called)}${codedWords(entry, called)}`,
    written: writtenIn(entry, called).map(quoted),
    isStruck: struck !== null,
    notes: [
      ...beyondWords(entry, limits),
      ...clockNotes(one).map(words => words.charAt(0).toUpperCase() + words.slice(1)),
      ...(struck ? [`Voided by ${person(struck.by)} at ${at(struck.on).clock}. ${strikeWords(struck)}`] : []),
    ],
    by: person(entry.by),
    times: timesOf(entry, zone, day),
  }))
}

/** Outside what limit a reading lay that held then; the limits of the study or the site, which are no part of the log. */
function beyondWords(entry: LoggedEntry, limits: readonly LimitsSince[]): string[] {
  const outside = entry.kind === 'vitals' ? outsideIn(entry.body, limitsAt(limits, momentOf(entry))) : []
  return outside.length > 0 ? [`Outside the limit that is set here: ${outside.join(', ')}`] : []
}

/**
 * The times of an entry to the second as the site's clock reads them: when it happened, was tapped and was sent by the
 * device's clock, and when it was received by the server's. Those of one second stand together.
 */
function timesOf({ at, tappedAt, deviceNow, receivedAt }: LoggedEntry, zone: string, day: string): string[] {
  const read = (instant: string) => {
    const { date, seconds } = siteTime(instant, zone)
    return date === day ? seconds : `${date}, ${seconds}`
  }
  const named = Object.entries({ happened: at, tapped: tappedAt, sent: deviceNow, received: receivedAt })
  const together = new Map<string, string[]>()
  for (const [name, instant] of named) together.set(read(instant), [...(together.get(read(instant)) ?? []), name])
  return [...together].map(([time, names]) => `${names.join(', ')} ${time}`)
}
