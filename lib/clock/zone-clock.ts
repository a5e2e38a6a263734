import type { Instant } from './instant'

/** What the clocks of a time zone show: the wall's time `2026-03-12T09:30:12`, and how far that is from UTC, `+01:00`. */
export interface ZoneClock {
  readonly wall: string
  readonly offset: string
}

/** The clocks of a time zone (IANA name) at an instant. */
export function zoneClock(timeZone: string, at: Instant): ZoneClock {
  const moment = Date.parse(at)
  const { offset, milliseconds } = offsetAt(timeZone, Math.floor(moment / quarter))
  return { wall: new Date(moment + milliseconds).toISOString().slice(0, 19), offset }
}

/** Clocks are set forward and back on the quarter of an hour. */
const quarter = 15 * 60_000

interface Offset {
  readonly offset: string
  readonly milliseconds: number
}

/** What was asked for before: a page shows hundreds of times, and the platform takes long over each. */
const known = new Map<string, Offset>()
const most = 5_000

function offsetAt(timeZone: string, quarters: number): Offset {
  const name = `${timeZone} ${quarters}`
  const before = known.get(name)
  if (before) return before
  const offset = platformOffset(timeZone, new Date(quarters * quarter))
  const [, sign, ...parts] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(offset) ?? []
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(part => Number(part ?? 0))
  const found = { offset, milliseconds: (sign === '-' ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1000 }
  if (known.size >= most) known.clear()
  known.set(name, found)
  return found
}

function platformOffset(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || '+00:00'
}

/** The wall-clock minute of an instant with its offset, as a control holds it: `2026-03-12T09:30+01:00`. */
export function wallMinute(at: Instant, timeZone: string): string {
  const { wall, offset } = zoneClock(timeZone, at)
  return `${wall.slice(0, 16)}${offset}`
}
