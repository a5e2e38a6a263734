'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { linkOf } from './link-of'

export interface Way {
  /** Where it leads, where that is known. */
  readonly to: string | null
  readonly go: () => void
}

/**
 * Hears of every way out of the page within this window, before anything else does, and stops it where `stops` says so: a click
 * on a link, by mouse or by Enter, and the browser's own Back and Forward. Those are held back, not undone by a history entry
 * of our own, so that Forward stays what it was. Where the browser can't hold them back, they go as ever.
 */
export function useLeaving(stops: (way: Way) => boolean): void {
  const { push } = useRouter()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const to = linkOf(event)
      if (event.defaultPrevented || !to || !stops({ to, go: () => push(to) })) return
      event.preventDefault()
      event.stopPropagation()
    }
    const onTraverse = (event: NavigateEvent) => {
      if (event.defaultPrevented || event.navigationType !== 'traverse' || !event.cancelable || event.hashChange) return
      const { key } = event.destination
      if (stops({ to: null, go: () => void window.navigation.traverseTo(key) })) event.preventDefault()
    }
    window.addEventListener('click', onClick, true)
    window.navigation?.addEventListener('navigate', onTraverse)
    return () => {
      window.removeEventListener('click', onClick, true)
      window.navigation?.removeEventListener('navigate', onTraverse)
    }
  }, [push, stops])
}
