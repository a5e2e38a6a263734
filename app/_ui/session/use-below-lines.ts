import { useState } from 'react'
import { lastToWord } from './last-to-undo'
import type { AllBegun } from './use-begun'
import type { SessionLog } from './use-session-log'
import type { Below } from './words-begun'

/** Below which line of the log something is being typed, and how to begin and to leave it. */
export function useBelowLines(log: SessionLog, begun: AllBegun, me: string, toTheLog: () => void) {
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
    /** What was begun below it is gone on with as a note. */
    letGo: (id: string) => {
      const gone = begun.below.pieces.filter(({ of }) => of === id)
      begun.words.change(pieces => [...pieces, ...gone.map(({ words, since }) => ({ words, since }))])
      begun.below.change(pieces => pieces.filter(({ of }) => of !== id))
      log.letGo(id)
    },
  }
}
