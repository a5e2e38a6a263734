import { clockOff } from '@/lib/clock/device-clock'
import { inTime } from './patience'

/** An answer's own time is told to the second. */
const half = 500
/** What took longer on its way says too little of the time. */
const longestWay = 20_000
/** Two answers never agree to the millisecond. */
const steady = 2000

let off = 0
let isAsked = false
const followers = new Set<() => void>()

/** Learns from an answer of the server's own by how much this device's clock is off. */
export function hearClock({ headers }: Response, askedAt: number): void {
  isAsked = true
  const said = Date.parse(headers.get('date') ?? '')
  const way = Date.now() - askedAt
  if (Number.isNaN(said) || way < 0 || way > longestWay) return
  const heard = clockOff({ deviceNow: instant(askedAt + way / 2), receivedAt: instant(said + half) })
  if (Math.abs(heard - off) < steady) return
  off = heard
  for (const follower of followers) follower()
}

/** Asks for the server's clock, once, on a page that has had no answer of which it learns it; where none comes, this device's counts. */
export function askClock(): void {
  if (isAsked) return
  isAsked = true
  const askedAt = Date.now()
  fetch('/api/health', { cache: 'no-store', signal: inTime() }).then(
    response => response.ok && isJson(response) && hearClock(response, askedAt),
    () => {},
  )
}

const isJson = ({ headers }: Response) => headers.get('content-type')?.includes('application/json') ?? false

/** Milliseconds by which this device's clock is behind the server's (negative: ahead); 0 as long as that is tolerated. */
export const deviceClockOff = (): number => off

/** Now, by the server's clock. */
export const serverNow = (): number => Date.now() + off

export function followClock(follower: () => void): () => void {
  followers.add(follower)
  return () => followers.delete(follower)
}

const instant = (moment: number): string => new Date(moment).toISOString()
