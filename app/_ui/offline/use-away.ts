'use client'
import { useEffect, useState } from 'react'

/** Whether the server counts as away: as the browser says, or as somebody found. */
export function useAway(): [isAway: boolean, found: (isAway: boolean) => void] {
  const [isAway, setAway] = useState(() => typeof navigator !== 'undefined' && !navigator.onLine)
  useEffect(() => {
    const back = () => setAway(false)
    const gone = () => setAway(true)
    addEventListener('online', back)
    addEventListener('offline', gone)
    return () => {
      removeEventListener('online', back)
      removeEventListener('offline', gone)
    }
  }, [])
  return [isAway, setAway]
}
