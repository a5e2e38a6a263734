import { usePathname } from 'next/navigation'
import { type ReactNode, useSyncExternalStore } from 'react'

interface Offered {
  readonly noteId: string
  readonly help: ReactNode
}
let offered: Offered | null = null
const hearing = new Set<() => void>()

/** What a locked screen offers of the session day that was opened last on this page, also on its note once the log is left; null where that day is over. */
export function offerHelpOverLock(noteId: string, help: ReactNode): void {
  if (help) offered = { noteId, help }
  else if (offered?.noteId === noteId) offered = null
  for (const heard of hearing) heard()
}

export const isHelpOffered = (noteId: string): boolean => offered?.noteId === noteId

/** Nothing over the pages of another day: whoever presses it must not be shown whom to call for somebody else. */
export function useHelpOverLock(): ReactNode {
  const day = useSyncExternalStore(hear, now, none)
  return usePathname()
    .split('/')
    .includes(day?.noteId ?? '')
    ? day?.help
    : null
}

const now = () => offered
const none = () => null
function hear(heard: () => void) {
  hearing.add(heard)
  return () => hearing.delete(heard)
}
