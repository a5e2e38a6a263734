import { useState } from 'react'
import { lastToWord } from './last-to-undo'
import type { BegunOf } from './use-begun'
import type { SessionLog } from './use-session-log'
import type { Below, BelowBegun } from './words-begun'

/** Below which line of the log something is being typed, and how to begin and to leave it. */
export function useBelowLines(log: SessionLog, begun: BegunOf<BelowBegun>, me: string, toTheLog: () => void) {
  const [below, become] = useState<Below | null>(null)
  const setBelow = (next: Below | null) => {
    if (next === null) toTheLog()
    become(next)
  }
  return {
    below,
    setBelow,
    addWord: () => {
      const last = lastToWord(log.day, me)
      setBelow(last ? { asks: 'word', of: last.id } : null)
    },
    letGo: (id: string) => {
      begun.change(pieces => pieces.filter(({ of }) => of !== id)) // there is no line any more to go on below
      log.letGo(id)
    },
  }
}
