'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { hearTabs } from '@/app/locked/session-channel'
import { Begun } from './begun'
import { isOf, type Piece } from './begun-pieces'
import { joinReadings } from './vitals-begun'
import { type BelowBegun, joinWords, type WordsBegun } from './words-begun'

/** What was begun of one kind, the earliest first, and how to go on with it. */
export interface BegunOf<T> {
  readonly pieces: readonly T[]
  readonly change: (next: (pieces: readonly T[]) => readonly T[]) => void
  readonly goneElsewhere: readonly T[]
}

/** What is being typed into the log: a sheet that is closed or a page that dies takes none of it along. */
export const useBegun = (noteId: string, staffId: string) => ({
  words: useBegunOf(() => new Begun<WordsBegun>('words', noteId, staffId, joinWords)),
  vitals: useBegunOf(() => new Begun('vitals', noteId, staffId, joinReadings)),
  named: useBegunOf(() => new Begun<WordsBegun>('named', noteId, staffId, joinWords)),
  below: useBegunOf(() => new Begun<BelowBegun>('below', noteId, staffId, joinWords)),
})
export type AllBegun = ReturnType<typeof useBegun>

const none: readonly never[] = []

/** Closes a sheet as soon as what it shows was logged or thrown away in another tab. */
export function useDoneElsewhere<T extends Piece>(
  { pieces, goneElsewhere }: BegunOf<T>,
  shown: readonly (string | null)[],
  close: () => void,
): void {
  const isGone = goneElsewhere.some(piece => shown.includes(piece.since) && !isOf(pieces)(piece))
  useEffect(() => {
    if (isGone) close()
  }, [isGone, close])
}

function useBegunOf<T extends Piece>(make: () => Begun<T>): BegunOf<T> {
  const [begun] = useState(make)
  const pieces = useSyncExternalStore(
    begun.follow,
    () => begun.pieces,
    () => none,
  )
  useEffect(() => {
    const leave = begun.listen()
    void begun.takeLeft()
    const flush = () => begun.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('online', flush)
    const stopHearing = hearTabs(news => news === 'unlocked' && flush())
    return () => {
      stopHearing()
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      leave()
    }
  }, [begun])
  return { pieces, change: begun.change, goneElsewhere: begun.goneElsewhere }
}
