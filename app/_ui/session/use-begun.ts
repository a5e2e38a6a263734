'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Begun, type BegunKind } from './begun'
import type { Joined, Piece } from './begun-pieces'
import { joinReadings } from './vitals-begun'
import { joinWords } from './words-begun'

/** What was begun of one kind, the earliest first, and how to go on with it. */
export interface BegunOf<T> {
  readonly pieces: readonly T[]
  readonly change: (next: (pieces: readonly T[]) => readonly T[]) => void
}

/** What is being typed into the sheets of the log: a sheet that is closed or a page that dies takes none of it along. */
export const useBegun = (noteId: string) => ({
  words: useBegunOf('words', noteId, joinWords),
  vitals: useBegunOf('vitals', noteId, joinReadings),
  named: useBegunOf('named', noteId, joinWords),
})
export type AllBegun = ReturnType<typeof useBegun>

const none: readonly never[] = []

function useBegunOf<T extends Piece>(kind: BegunKind, noteId: string, joined: Joined<T>): BegunOf<T> {
  const [begun] = useState(() => new Begun(kind, noteId, joined))
  const pieces = useSyncExternalStore(
    begun.follow,
    () => begun.pieces,
    () => none,
  )
  useEffect(() => {
    void begun.takeLeft()
    const hidden = () => begun.flush()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      begun.flush()
    }
  }, [begun])
  return { pieces, change: begun.change }
}
