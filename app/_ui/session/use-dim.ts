import { useSyncExternalStore } from 'react'
import { choose, hearChoices } from './device-choice'

const name = 'vigil.dim'

/** Little light for a dark room, as it was last chosen on this device. */
export function useDim(): readonly [boolean, (isDim: boolean) => void] {
  const isDim = useSyncExternalStore(
    hearChoices,
    () => localStorage.getItem(name) === 'on',
    () => false,
  )
  return [isDim, next => choose(name, next ? 'on' : 'off')]
}
