import type { EntryKind } from '@/db/schema/vocabulary'
import { momentOf } from '@/lib/clock/device-clock'
import { zoneClock } from '@/lib/clock/zone-clock'
import type { Answers } from '@/lib/notes/fields'
import type { LoggedEntry } from './sealed-entry'

const minutes: Readonly<Record<string, EntryKind>> = {
  first_effects_minutes: 'first_effects',
  strongest_minutes: 'strongest',
  settling_minutes: 'settling',
}

/** The answers that the log of a session day gives: clock zero, and the minutes from it of what was tapped first. */
export function fromTheLog(entries: readonly LoggedEntry[], timeZone: string): Answers {
  const stands = standing(entries)
  const zero = stands.filter(({ kind }) => kind === 'clock_zero').at(-1)
  if (!zero) return {}
  const since = (entry: LoggedEntry) => Math.round((momentOf(entry) - momentOf(zero)) / 60_000)
  const first = (kind: EntryKind) =>
    stands
      .filter(entry => entry.kind === kind)
      .map(since)
      .sort((one, other) => one - other)[0]
  const counted = Object.entries(minutes).flatMap(([name, kind]) => {
    const minute = first(kind)
    return minute !== undefined && minute >= 0 && minute <= 720 ? [[name, String(minute)]] : []
  })
  return { clock_zero: wallClockAt(timeZone, momentOf(zero)), ...Object.fromEntries(counted) }
}

/** The entries that nobody has voided, voids left out. */
export function standing<E extends Pick<LoggedEntry, 'id' | 'kind' | 'concerns'>>(entries: readonly E[]): E[] {
  const voided = new Set(entries.flatMap(({ kind, concerns }) => (kind === 'void' && concerns ? [concerns] : [])))
  return entries.filter(({ id, kind }) => kind !== 'void' && !voided.has(id))
}

/** `2026-03-12T09:30+01:00`, as answers hold it. */
export function wallClockAt(timeZone: string, moment: number): string {
  const { wall, offset } = zoneClock(timeZone, new Date(moment).toISOString())
  return `${wall.slice(0, 16)}${offset}`
}
