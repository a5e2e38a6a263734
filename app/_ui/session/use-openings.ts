'use client'
import { useEffect, useState } from 'react'
import { hearTabs } from '@/app/locked/session-channel'
import { Openings } from './openings'

const flushMilliseconds = 5000

/** What was opened on this device on its way to the trail, for as long as the day's screen stands; null until it lives. */
export function useOpenings(noteId: string): Openings | null {
  const [openings, setOpenings] = useState<Openings | null>(null)
  useEffect(() => {
    const sending = new Openings(noteId)
    setOpenings(sending)
    sending.begin()
    const flush = () => void sending.flush()
    const timer = setInterval(flush, flushMilliseconds)
    window.addEventListener('online', flush)
    const stopHearing = hearTabs(news => news === 'unlocked' && flush())
    return () => {
      stopHearing()
      clearInterval(timer)
      sending.leave()
      window.removeEventListener('online', flush)
    }
  }, [noteId])
  return openings
}
