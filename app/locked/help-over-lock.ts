import { type ReactNode, useSyncExternalStore } from 'react'

interface Offered {
  readonly noteId: string
  readonly help: ReactNode
}
let offered: Offered | null = null
const hearing = new Set<() => void>()

/** What a locked screen offers of the session day that was opened last on this page, also once its log is left; null where that day is over. */
export function offerHelpOverLock(noteId: string, help: ReactNode): void {
  if (help) offered = { noteId, help }
  else if (offered?.noteId === noteId) offered = null
  for (const heard of hearing) heard()
}

export const useHelpOverLock = (): ReactNode => useSyncExternalStore(hear, now, none)

const now = () => offered?.help ?? null
const none = () => null
function hear(heard: () => void) {
  hearing.add(heard)
  return () => hearing.delete(heard)
}
