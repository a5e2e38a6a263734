'use client'
import { usePathname } from 'next/navigation'
import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react'
import { hasDevice } from '@/app/_ui/offline/device'
import { hearTabs } from '@/app/locked/session-channel'
import type { HelpOnNoteProps } from './held-on-note'

const never = () => () => {}

/** The help of a day over a locked screen, from any page of its note: where nobody wrote on this device, what opens it is not loaded. */
export function HelpOnNote(props: HelpOnNoteProps) {
  usePathname() // asked anew on each page: the log's own may have been the first to write here
  const isUsed = useSyncExternalStore(never, hasDevice, () => false)
  const [Held, setHeld] = useState<ComponentType<HelpOnNoteProps> | null>(null)
  useEffect(() => {
    if (!isUsed || Held) return
    const load = () =>
      void import('./held-on-note').then(
        ({ HeldOnNote }) => setHeld(() => HeldOnNote),
        () => {}, // again when the network is back
      )
    load()
    addEventListener('online', load)
    const stopHearing = hearTabs(news => news === 'unlocked' && load())
    return () => {
      stopHearing()
      removeEventListener('online', load)
    }
  }, [isUsed, Held])
  return Held && <Held {...props} />
}
