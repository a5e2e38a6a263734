'use client'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'

interface ChartReaderProps {
  label: string
  /** One a point, in their order. */
  sentences: readonly string[]
  /** The drawn chart; its points carry `data-point`. */
  children: ReactNode
}

/** Reads a chart point by point: one tab stop, the arrow keys, Home and End; or by pointing at it. */
export function ChartReader({ label, sentences, children }: ChartReaderProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const last = sentences.length - 1

  useEffect(() => {
    for (const point of frame.current?.querySelectorAll('[data-point]') ?? [])
      point.toggleAttribute('data-current', Number(point.getAttribute('data-point')) === at)
  }, [at])

  function read(event: KeyboardEvent) {
    const to = targetOf(event.key, at ?? last, last)
    if (to === undefined) return
    event.preventDefault()
    setAt(to)
  }

  function point({ target }: PointerEvent) {
    const found = target instanceof Element ? target.closest('[data-point]')?.getAttribute('data-point') : null
    if (found) setAt(Number(found))
  }

  return (
    <>
      <div
        ref={frame}
        role="slider"
        tabIndex={0}
        aria-label={`${label}, point by point`}
        aria-readonly="true"
        aria-valuemin={1}
        aria-valuemax={sentences.length}
        aria-valuenow={(at ?? last) + 1}
        aria-valuetext={sentences[at ?? last]}
        className="chart-frame"
        onKeyDown={read}
        onFocus={() => setAt(at ?? last)}
        onBlur={() => setAt(null)}
        onPointerOver={point}
      >
        {children}
      </div>
      <p className="chart-said">{sentences[at ?? last]}</p>
    </>
  )
}

/** Where a key leads; Escape lets go of the point, and keys that mean nothing here are nobody's. */
function targetOf(key: string, at: number, last: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(at + 1, last)
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'Escape':
      return null
    default:
      return undefined
  }
}
