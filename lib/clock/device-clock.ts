import type { Instant } from './instant'

interface Clocked {
  readonly deviceNow: Instant
  readonly receivedAt: Instant
}

/** A device's clock that is off by more is noted, and its times are set right by as much. */
const tolerated = 60_000

/** Milliseconds by which a device's clock is behind the server's (negative: ahead); 0 as long as that is tolerated. */
export function clockOff({ deviceNow, receivedAt }: Clocked): number {
  const off = Date.parse(receivedAt) - Date.parse(deviceNow)
  return Math.abs(off) > tolerated ? off : 0
}

/** When something happened, in milliseconds by the server's clock. */
export const momentOf = (one: Clocked & { readonly at: Instant }): number => Date.parse(one.at) + clockOff(one)
