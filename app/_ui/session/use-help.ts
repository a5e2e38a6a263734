'use client'
import { useEffect, useState } from 'react'
import { destroyHeld, HeldHelp } from '@/app/_ui/offline/held-help'
import type { Help } from '@/lib/session/help/help'
import { fetchHelp } from './fetch-help'
import type { Openings } from './openings'

const againMilliseconds = 2000
const longestMilliseconds = 60_000

interface Day {
  readonly noteId: string
  /** The participant has left, or the note is signed. */
  readonly isOver: boolean
  readonly openings: Openings | null
}

/** What is at hand in an emergency: fetched as the day's screen opens, sealed on the device until the day is over. */
export function useHelp({ noteId, isOver, openings }: Day): { open: () => Promise<Help | null> } {
  const [held, setHeld] = useState<HeldHelp | null>(null)
  useEffect(() => {
    let isHere = true
    void (isOver ? destroyHeld().then(() => null) : hold(noteId, () => isHere)).then(store => isHere && setHeld(store))
    return () => {
      isHere = false
    }
  }, [noteId, isOver])
  const open = async () => {
    const help = (await held?.read(noteId)) ?? (await fetchHelp(noteId))
    if (help) void openings?.put()
    return help
  }
  return { open }
}

/** Holds it on this device, unless the day ended meanwhile. Where it is not given yet (no network, or an undone “Left” on its way) it is asked for again, a few times and ever later: what is refused is noted. */
async function hold(noteId: string, isWanted: () => boolean): Promise<HeldHelp | null> {
  const store = await HeldHelp.open()
  const take = async (again = againMilliseconds) => {
    if (!isWanted()) return
    const help = await fetchHelp(noteId)
    if (help && store && isWanted()) await store.put(noteId, help)
    else if (!help && again < longestMilliseconds) setTimeout(() => void take(again * 2), again)
  }
  await take()
  return store
}
