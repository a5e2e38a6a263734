'use client'
import { useCallback, useEffect, useState } from 'react'
import { hearTabs } from '@/app/locked/session-channel'
import type { Help } from '@/lib/session/help/help'
import { fetchHelp } from './fetch-help'
import { HelpOfDay } from './help-of-day'
import type { Openings } from './openings'

interface Day {
  readonly noteId: string
  /** The participant has left, or the note is signed. */
  readonly isOver: boolean
  readonly openings: Openings | null
}

/** What is at hand in an emergency: fetched as the day's screen opens, sealed on the device until the day is over. */
export function useHelp({ noteId, isOver, openings }: Day): { open: () => Promise<Help | null> } {
  const [ofDay] = useState(() => new HelpOfDay(noteId))
  useEffect(() => {
    if (isOver) return void ofDay.end()
    ofDay.begin()
    const back = () => ofDay.askNow()
    addEventListener('online', back)
    const stopHearing = hearTabs(news => news === 'unlocked' && back())
    return () => {
      stopHearing()
      removeEventListener('online', back)
      ofDay.leave()
    }
  }, [ofDay, isOver])
  const open = useCallback(async () => {
    const help = (await ofDay.read()) ?? (await fetchHelp(noteId))
    if (help === 'refused' || help === 'away') return null
    void openings?.put()
    return help
  }, [ofDay, noteId, openings])
  return { open }
}
