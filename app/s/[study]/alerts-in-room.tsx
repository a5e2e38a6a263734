import type { ReactNode } from 'react'
import type { ShownAlert } from './alert-words'

interface AlertsInRoomProps {
  /** Somebody's safety, or an act that waits. */
  loud: readonly ShownAlert[]
  later: readonly ShownAlert[]
  /** Each in full, with what can be done about it. */
  children: ReactNode
}

/** Beside a session that goes on: one line above the pads, as high with news as without, which names what is to be looked at and counts what is for later. */
export function AlertsInRoom({ loud: [first, ...others], later, children }: AlertsInRoomProps) {
  if (!first && later.length === 0) return null
  return (
    <details className="fold in-room">
      <summary>
        {first && (
          <strong>
            {others.length > 0 ? `${others.length + 1} to look at` : 'To look at'}: {first.sentence}
          </strong>
        )}
        {first && later.length > 0 && ' · '}
        {later.length > 0 && `${later.length} for later`}
      </summary>
      <div className="grid gap-2">{children}</div>
    </details>
  )
}
