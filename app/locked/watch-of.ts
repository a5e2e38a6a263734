import type { HeldSession } from '@/lib/credentials/session-repository'

/** What the watch over a page is told of its session, and no more. */
export const watchOf = ({ staff, idleMinutes, secondsToItsEnd }: HeldSession) => ({
  name: staff.name,
  idleMinutes,
  secondsToItsEnd,
})
