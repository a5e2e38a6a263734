'use client'
import { useEffect, useState } from 'react'
import { undoMilliseconds } from '@/lib/session/log/undo'
import type { Line } from './day'

/** What one person wrote within the last ten seconds, the latest first: looked at anew when the next of it is no longer fresh. */
export function useFresh(lines: readonly Line[], me: string): readonly Line[] {
  const [isHere, setHere] = useState(false) // the server, which has a clock of its own, calls nothing fresh
  const [, setTurn] = useState(0)
  const fresh = isHere ? lines.filter(line => line.by === me && leftOf(line) > 0) : []
  const next = Math.min(...fresh.map(leftOf))
  useEffect(() => {
    setHere(true)
    if (!Number.isFinite(next)) return
    const timer = setTimeout(() => setTurn(turn => turn + 1), next)
    return () => clearTimeout(timer)
  }, [next])
  return fresh.toSorted((one, other) => other.tappedAt.localeCompare(one.tappedAt))
}

/** Milliseconds for which it can still be undone. */
export const leftOf = ({ tapped }: Pick<Line, 'tapped'>): number => undoMilliseconds - (Date.now() - tapped)
