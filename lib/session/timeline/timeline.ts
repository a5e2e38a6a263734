import { clockOff, momentOf } from '@/lib/clock/device-clock'
import type { EntryBody, LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { kinds } from '@/lib/session/log/kinds'

/** Why an entry does not stand, by whom and when that was said. */
export interface Struck {
  readonly by: string
  /** Milliseconds, by the server's clock. */
  readonly on: number
  readonly reason: string
  readonly words: string | null
}

/** One entry on its place in the day. */
export interface TimelineEntry {
  readonly entry: LoggedEntry
  /** From clock zero, by the server's clock; negative for what lies before it. */
  readonly minute: number
  /** Minutes between what happened and the tap, where it was dated back. */
  readonly lag: number
  /** Minutes by which the device's clock was behind the server's (negative: ahead); its times are set right by as much. */
  readonly clockOff: number
  readonly struck: Struck | null
}

/** A session day as the log tells it; everything else about it is read off this. */
export interface Timeline {
  /** Clock zero in milliseconds, by the server's clock. */
  readonly zero: number
  /** The minute at which the day ends, or up to which it is known. */
  readonly until: number
  /** Every entry but the voids, which strike theirs; by when it happened, then by its number. */
  readonly entries: readonly TimelineEntry[]
}

interface Known {
  /** Clock zero as the note has it, `2026-03-12T09:30+01:00`; without it, as it was tapped. */
  readonly written?: unknown
  /** The present by the server's clock, in milliseconds, where the day may still be going on. */
  readonly now?: number
}

/** The log put in its order; null as long as clock zero is not known. */
export function timelineOf(log: readonly LoggedEntry[], { written, now }: Known): Timeline | null {
  const voids = voidsIn(log)
  const zero = zeroIn(
    log.filter(({ id }) => !voids.has(id)),
    written,
  )
  if (zero === null) return null
  const entries = withoutVoids(inOrder(log, zero))
  return { zero, entries, until: untilOf(entries, now === undefined ? null : (now - zero) / minute) }
}

/** The log in its order by the server's clock alone: for what is read of it before, or without, a clock zero. */
export const byTheClock = (log: readonly LoggedEntry[]): Timeline => ({
  zero: 0,
  until: Number.POSITIVE_INFINITY,
  entries: withoutVoids(inOrder(log, 0)),
})

/** All of a log by when it happened, then by its number, the voids among them; counted from a moment. */
export function inOrder(log: readonly LoggedEntry[], zero: number): TimelineEntry[] {
  const voids = voidsIn(log)
  return log
    .map(entry => placed(entry, zero, voids.get(entry.id) ?? null))
    .sort((one, other) => one.minute - other.minute || one.entry.seq - other.entry.seq)
}

const minute = 60_000

const withoutVoids = (entries: readonly TimelineEntry[]) => entries.filter(({ entry }) => entry.kind !== 'void')

/** The first void of each entry: one that is voided twice was struck by the first. */
function voidsIn(log: readonly LoggedEntry[]): Map<string, Struck> {
  const voids = [...log].filter(({ kind }) => kind === 'void').sort((one, other) => other.seq - one.seq)
  return new Map(
    voids.flatMap((entry): [string, Struck][] => {
      const { concerns, by, body } = entry
      const struck = {
        by,
        on: momentOf(entry),
        reason: saidIn(body, 'reason') ?? 'other',
        words: saidIn(body, 'words'),
      }
      return concerns ? [[concerns, struck]] : []
    }),
  )
}

/** As it is written in the note; to the millisecond where it was tapped in that very minute. */
function zeroIn(standing: readonly LoggedEntry[], written: unknown): number | null {
  const tapped = standing.filter(({ kind }) => kind === 'clock_zero').at(-1)
  const exact = tapped ? momentOf(tapped) : null
  const said = typeof written === 'string' ? Date.parse(written) : Number.NaN
  if (Number.isNaN(said)) return exact
  return exact !== null && Math.floor(exact / minute) === Math.floor(said / minute) ? exact : said
}

function placed(entry: LoggedEntry, zero: number, struck: Struck | null): TimelineEntry {
  const { moment, lag, off } = timesOf(entry)
  return { entry, minute: (moment - zero) / minute, lag, clockOff: off, struck }
}

interface Times {
  readonly moment: number
  readonly lag: number
  readonly off: number
}
const told = new WeakMap<LoggedEntry, Times>()

/** An entry says for ever what it said: read once, since a screen puts a log of hundreds in its order anew at every key. */
function timesOf(entry: LoggedEntry): Times {
  const before = told.get(entry)
  if (before) return before
  const [at, off] = [Date.parse(entry.at), clockOff(entry)]
  const lag = Math.round((Date.parse(entry.tappedAt) - at) / minute)
  const times = { moment: at + off, lag, off: Math.round(off / minute) }
  told.set(entry, times)
  return times
}

/** When the participant left; before that, now, or what was logged last. What is described, confirmed or put in words afterwards makes no day longer. */
function untilOf(entries: readonly TimelineEntry[], now: number | null): number {
  const stands = entries.filter(({ struck }) => struck === null)
  const left = stands.findLast(({ entry }) => entry.kind === 'left_site')
  if (left) return Math.max(left.minute, 0)
  const during = stands.filter(({ entry }) => !['described', 'confirmed', 'worded'].includes(entry.kind))
  return Math.max(0, now ?? 0, ...during.map(one => one.minute))
}

/** The entries that nobody has struck. */
export const standingIn = ({ entries }: Timeline): TimelineEntry[] => entries.filter(({ struck }) => struck === null)

/** Those of a kind that stand, in the order in which they happened. */
export const ofKind = (timeline: Timeline, ...wanted: readonly LoggedEntry['kind'][]): TimelineEntry[] =>
  standingIn(timeline).filter(({ entry }) => wanted.includes(entry.kind))

/** A text of an entry's body; null where it holds none. */
export function saidIn(body: EntryBody, name: string): string | null {
  const value = body[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** What an entry is called: an effect in own words by those. */
export const termOf = ({ kind, body }: Pick<LoggedEntry, 'kind' | 'body'>): string =>
  (kind === 'other_effect' && saidIn(body, 'term')?.trim()) || kinds[kind].label

/** The same where it stands among kinds: own words are quoted. */
export const labelOf = (entry: Pick<LoggedEntry, 'kind' | 'body'>): string => {
  const [term, { label }] = [termOf(entry), kinds[entry.kind]]
  return entry.kind === 'other_effect' && term !== label ? `“${term}”` : label
}
