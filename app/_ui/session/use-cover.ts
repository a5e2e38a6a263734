'use client'
import { useLayoutEffect, useState } from 'react'
import { hearCovered, isCoveredHere, setCoveredHere } from './covered'

export type View = 'open' | 'covered' | 'afar'

export interface Cover {
  readonly view: View
  /** What is covered opens by proof alone: this asks for it. */
  readonly setView: (next: View) => void
  readonly isCovered: boolean
  readonly isAsking: boolean
  readonly stay: () => void
  readonly uncover: () => void
}

/**
 * One tap covers the log in every tab; what was written is shown again only to whoever proves to be its writer, also after a reload.
 * Under cover nothing that was logged or agreed can be read, nor told from which sheet opens: pads and people stand by their plain
 * names. They work all the same, by the state that holds; it isn't said, and each entry is asked about as the log is shown again.
 * What stays says when, not what: the clock, when the next reading is due, who else has the log open, and whether all is saved.
 */
export function useCover(noteId: string, wasCovered: boolean): Cover {
  const [view, setShown] = useState<View>('covered') // until the page lives and knows: what was covered is never shown first
  const [isCovered, setCovered] = useState(wasCovered)
  const [isAsking, setAsking] = useState(false)
  useLayoutEffect(() => {
    const stands = (isNow: boolean) => {
      setCovered(isNow)
      setShown(isNow ? 'covered' : 'open')
      if (!isNow) setAsking(false)
    }
    stands(isCoveredHere(noteId))
    return hearCovered(noteId, stands)
  }, [noteId])
  const setView = (next: View) => {
    if (next === 'open' && isCovered) return setAsking(true)
    if (next === 'covered') {
      setCovered(true)
      setCoveredHere(noteId, true)
    }
    setShown(next)
  }
  const uncover = () => {
    setCovered(false)
    setAsking(false)
    setShown('open')
    setCoveredHere(noteId, false)
  }
  return { view, setView, isCovered, isAsking, stay: () => setAsking(false), uncover }
}
