'use client'
import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { destroyHeldOf, type HeldHelp, heldHere } from '@/app/_ui/offline/held-help'
import { isHelpOffered, offerHelpOverLock } from '@/app/locked/help-over-lock'
import { hearTabs } from '@/app/locked/session-channel'
import type { HeldFor } from '@/lib/session/help/hold-help'
import { HelpLocked } from './help-locked'
import { useOpenings } from './use-openings'

export interface HelpOnNoteProps {
  noteId: string
  /** As the server had it when the page was made. */
  heldFor: HeldFor
}

/**
 * Beside a page of a day's note that was loaded by itself, without its log: what the log holds of the help on this device is
 * offered over a locked screen here too, and destroyed once the day is over. The key to it is fetched while the screen
 * is open, and asked for again when a network or the session is back; a page that is loaded when the screen is locked already gets
 * none, since a locked session proves nobody, and says so (app/locked/page.tsx). Nothing is fetched or held anew, and the log's
 * own page offers its own, also on the way back from it.
 */
export function HeldOnNote({ noteId, heldFor }: HelpOnNoteProps) {
  const isTheirs = heldFor === 'theirs'
  const isLog = usePathname().endsWith('/session')
  const [held, setHeld] = useState<HeldHelp | null>(null)
  useEffect(() => {
    if (heldFor === 'theirs') return
    offerHelpOverLock(noteId, null)
    if (heldFor === 'over') void destroyHeldOf(noteId)
  }, [noteId, heldFor])
  useEffect(() => {
    if (isLog || !isTheirs) return setHeld(null)
    let isHere = true
    const look = async () => {
      if (isHelpOffered(noteId)) return
      const found = await heldHere(noteId)
      if (isHere && found) setHeld(found)
    }
    void look()
    addEventListener('online', look)
    const stopHearing = hearTabs(news => news === 'unlocked' && void look())
    return () => {
      isHere = false
      stopHearing()
      removeEventListener('online', look)
    }
  }, [noteId, isLog, isTheirs])
  return held && !isLog && isTheirs && <Offered {...{ noteId, held }} />
}

function Offered({ noteId, held }: { noteId: string; held: HeldHelp }) {
  const openings = useOpenings(noteId)
  const open = useCallback(async () => {
    const help = await held.read(noteId)
    if (help) void openings?.put()
    return help
  }, [held, noteId, openings])
  useEffect(() => offerHelpOverLock(noteId, <HelpLocked open={open} />), [noteId, open])
  return null
}
