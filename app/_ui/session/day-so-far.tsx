'use client'
import { type ComponentProps, useState } from 'react'
import type { DayDrawn } from './day-drawn'

/** The day as the reading page draws it, for a look between two taps: nothing of it is fetched or drawn until it is opened. */
export function DaySoFar(props: ComponentProps<typeof DayDrawn>) {
  const [isOpen, setOpen] = useState(false)
  const [drawn, setDrawn] = useState<{ readonly Drawn: typeof DayDrawn } | null>(null)
  const [isMissing, setMissing] = useState(false)
  function turn(isNow: boolean) {
    setOpen(isNow)
    if (!isNow || drawn) return
    setMissing(false)
    import('./day-drawn').then(
      ({ DayDrawn: Drawn }) => setDrawn({ Drawn }),
      () => setMissing(true),
    )
  }
  return (
    <details className="fold" onToggle={({ currentTarget }) => turn(currentTarget.open)}>
      <summary>The day so far</summary>
      {isMissing && <p role="alert">The picture needs the network once. Open it again when there is one.</p>}
      {isOpen && drawn && <drawn.Drawn {...props} />}
    </details>
  )
}
