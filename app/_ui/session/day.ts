import { momentOf } from '@/lib/clock/device-clock'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import { byTheClock, ofKind, type Struck, saidIn, standingIn } from '@/lib/session/timeline/timeline'
import { openIn } from '@/lib/session/timeline/timeline-spans'
import type { Delivery, Tapped } from './entry-queue'

/** An entry as it stands on the screen, whoever wrote it and wherever it is. */
export interface Line extends LoggedEntry {
  /** Milliseconds, by the server's clock where that is known. */
  readonly moment: number
  /** When it was tapped, in milliseconds by the clock of the device. */
  readonly tapped: number
  readonly delivery: Delivery
  readonly clockOff: boolean
}

export const lineOf = (one: LoggedEntry): Line => ({
  ...one,
  moment: momentOf(one),
  tapped: Date.parse(one.tappedAt),
  delivery: { state: 'saved', seq: one.seq, receivedAt: one.receivedAt },
  clockOff: momentOf(one) !== Date.parse(one.at),
})

/** What has no number yet comes after what has one, by this device's clock, set right by as much as it is known to be off. */
export const lineHere = (one: Tapped, by: string, delivery: Delivery, off = 0): Line => ({
  ...one,
  seq: Number.MAX_SAFE_INTEGER,
  deviceNow: one.tappedAt,
  receivedAt: new Date(Date.parse(one.tappedAt) + off).toISOString(),
  concerns: one.concerns ?? null,
  by,
  moment: Date.parse(one.at) + off,
  tapped: Date.parse(one.tappedAt),
  delivery,
  clockOff: off !== 0,
})

/** What is read of the day from its lines. */
export interface Day {
  /** What was refused stands first, then the newest; what is voided is marked in `voided`, what only speaks of another is left out. */
  readonly lines: readonly Line[]
  /** What speaks of another and stands: what ends something, and the like. */
  readonly beside: readonly Line[]
  readonly voided: ReadonlyMap<string, Struck>
  /** What was entered while covered and was confirmed since. */
  readonly confirmed: ReadonlySet<string>
  /** Effects and touch that go on, the earliest first. */
  readonly open: readonly Line[]
  readonly zero: number | null
  /** Who is in the room: true and false where somebody was marked. */
  readonly room: ReadonlyMap<string, boolean>
  readonly last: ReadonlyMap<EntryKind, Line>
}

/** The day as the log tells it so far, what is on its way to the server among it; what was refused tells nothing. */
export function dayOf(all: readonly Line[], written: number | null): Day {
  const timeline = byTheClock(all.filter(line => line.delivery.state !== 'refused'))
  const byId = new Map(all.map(line => [line.id, line]))
  const linesOf = (entries: readonly { readonly entry: LoggedEntry }[]) =>
    entries.flatMap(({ entry }) => byId.get(entry.id) ?? [])
  const last = new Map(linesOf(standingIn(timeline)).map(line => [line.kind, line]))
  const marks = ofKind(timeline, 'staff').flatMap(({ entry: { body } }): [string, boolean][] => {
    const person = saidIn(body, 'person')
    return person ? [[person, body.way !== 'out']] : []
  })
  return {
    lines: all.filter(({ kind }) => kinds[kind].holds !== 'of_another').sort(newestFirst),
    beside: linesOf(standingIn(timeline).filter(({ entry: { kind } }) => kinds[kind].holds === 'of_another')),
    voided: new Map(timeline.entries.flatMap(({ entry, struck }) => (struck ? [[entry.id, struck]] : []))),
    confirmed: new Set(ofKind(timeline, 'confirmed').flatMap(({ entry: { concerns } }) => concerns ?? [])),
    open: linesOf(openIn(timeline)),
    zero: written ?? last.get('clock_zero')?.moment ?? null,
    room: new Map(marks),
    last,
  }
}

const newestFirst = (one: Line, other: Line) =>
  Number(other.delivery.state === 'refused') - Number(one.delivery.state === 'refused') ||
  other.moment - one.moment ||
  (other.id < one.id ? -1 : 1)

/** `1:05` after clock zero; minutes before it are negative. */
export function elapsed(moment: number, zero: number): string {
  const minutes = Math.floor((moment - zero) / 60_000)
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
}
