'use client'
import { type ComponentProps, useDeferredValue, useEffect, useState } from 'react'
import { Fold } from '@/app/_ui/page/fold'
import type { DayDrawn } from './day-drawn'

const fetched = () => import('./day-drawn')

/** The day as the reading page draws it, for a look between two taps: fetched when the page rests, so that it opens without a network, and drawn while it is open. */
export function DaySoFar(props: ComponentProps<typeof DayDrawn>) {
  const [isOpen, setOpen] = useState(false)
  const [drawn, setDrawn] = useState<{ readonly Drawn: typeof DayDrawn } | null>(null)
  const [isMissing, setMissing] = useState(false)
  const lines = useDeferredValue(props.lines) // a tap doesn't wait for the picture
  useEffect(() => whenIdle(() => void fetched().catch(() => {})), []) // asked for again as it is opened
  function turn(isNow: boolean) {
    setOpen(isNow)
    if (!isNow || drawn) return
    setMissing(false)
    fetched().then(
      ({ DayDrawn: Drawn }) => setDrawn({ Drawn }),
      () => setMissing(true),
    )
  }
  return (
    <Fold title="The day so far" onTurn={turn}>
      {isMissing && <p role="alert">The picture needs the network once. Open it again when there is one.</p>}
      {isOpen && drawn && <drawn.Drawn {...props} lines={lines} />}
    </Fold>
  )
}

/** Once the page has nothing else to do, where the browser says so; gives how to call it off. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 2000)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(work)
  return () => cancelIdleCallback(asked)
}
