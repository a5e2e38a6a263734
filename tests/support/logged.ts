import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { type Timeline, timelineOf } from '@/lib/session/timeline/timeline'

const zero = Date.parse('2026-03-12T09:00:00.000000Z')
const instant = (minute: number) => new Date(zero + minute * 60_000).toISOString().replace(/Z$/, '000Z')

type Said = Partial<Pick<LoggedEntry, 'id' | 'concerns' | 'by' | 'body'>> & {
  /** Minutes by which it was tapped later, and by which the device's clock is ahead. */
  readonly lag?: number
  readonly ahead?: number
}

export type Line = readonly [kind: LoggedEntry['kind'], minute: number, said?: Said]

/** A log as it was kept: each entry its kind, its minute by the server's clock and what it holds, numbered in this order. */
export const logged = (...lines: readonly Line[]) =>
  lines.map(([kind, minute, { lag = 0, ahead = 0, ...said } = {}], index): LoggedEntry => {
    const received = minute + lag
    return {
      seq: index + 1,
      id: `${index + 1}`,
      kind,
      at: instant(minute + ahead),
      tappedAt: instant(minute + lag + ahead),
      deviceNow: instant(received + ahead),
      receivedAt: instant(received),
      concerns: null,
      by: 'anna',
      body: {},
      ...said,
    }
  })

export const clockZeroAt = zero

/** The day that a log tells; it has a clock zero. */
export function dayOf(log: readonly LoggedEntry[], known: Parameters<typeof timelineOf>[1] = {}): Timeline {
  const timeline = timelineOf(log, known)
  if (!timeline) throw new Error('No clock zero.')
  return timeline
}
