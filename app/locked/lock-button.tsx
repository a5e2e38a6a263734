'use client'
import { lockEvent } from './watch-session'

/** Locks the screen now: somebody leaves the room for a minute. */
export function LockButton() {
  return (
    <button type="button" onClick={() => window.dispatchEvent(new Event(lockEvent))}>
      Lock the screen
    </button>
  )
}
