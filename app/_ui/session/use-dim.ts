import { useEffect, useSyncExternalStore } from 'react'
import { dimCookie } from '@/lib/session/log/dim-cookie'
import { choose, hearChoices } from './device-choice'

const name = 'vigil.dim'
const year = 365 * 86_400_000

/** Little light for a dark room, as it was last chosen on this device; until the page lives, as the server was told. */
export function useDim(wasDim: boolean): readonly [boolean, (isDim: boolean) => void] {
  const isDim = useSyncExternalStore(
    hearChoices,
    () => localStorage.getItem(name) === 'on',
    () => wasDim,
  )
  useEffect(() => tellServer(isDim), [isDim])
  return [isDim, next => choose(name, next ? 'on' : 'off')]
}

/** At each look at the log, since some browsers forget within days; one that tells nothing is bright until the page lives. */
function tellServer(isDim: boolean): void {
  const told = { name: dimCookie, value: isDim ? 'on' : 'off', sameSite: 'strict', expires: Date.now() + year } as const
  void globalThis.cookieStore?.set(told).catch(() => {})
}
