'use client'
import { type ReactNode, useSyncExternalStore } from 'react'

/** Whether the page hears what is done to it: not in the markup that arrives, but as soon as its scripts run. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )

interface AwakeProps {
  className?: string
  children: ReactNode
}

/** Takes no tap and no key before it hears them: an answer given while the page still wakes would look given and be nowhere. */
export function Awake({ className, children }: AwakeProps) {
  const isAwake = useAwake()
  return (
    <div className={className} inert={!isAwake}>
      {children}
    </div>
  )
}
