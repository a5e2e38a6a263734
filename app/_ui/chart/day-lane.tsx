import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { type Lane, type Saying, sayingsOf } from '@/lib/session/timeline/picture-lane'
import { momentWords } from './day-axis'
import { DayBands } from './day-bands'
import { DayCurve } from './day-curve'
import type { DayWindow } from './day-window'

interface DayLaneProps {
  lane: Lane
  view: DayWindow
  until: number
  zero: string
  zone: string
  isLarge: boolean
  read: (minute: number, sentence: string, byKey: boolean) => void
  steer: (event: KeyboardEvent) => boolean
}

/** One lane is one tab stop: the arrow keys go from mark to mark, Home and End to the first and the last. */
export function DayLane({ lane, view, until, zero, zone, isLarge, read, steer }: DayLaneProps) {
  const [at, setAt] = useState(0)
  const [isRead, setRead] = useState(false)
  const sayings = sayingsOf(lane)
  const current = Math.min(at, sayings.length - 1)
  const wordsAt = (index: number) => sentence(sayings[index], zero, zone)

  function go(to: number, byKey: boolean) {
    const minute = sayings[to]?.minute
    if (minute === undefined) return
    setAt(to)
    setRead(true)
    read(minute, `${lane.label}: ${wordsAt(to)}`, byKey)
  }

  function key(event: KeyboardEvent) {
    const to = targetOf(event.key, current, sayings.length - 1)
    if (to !== undefined) go(to, true)
    else if (!steer(event)) return
    event.preventDefault()
  }

  function point({ target }: PointerEvent) {
    const found = target instanceof Element ? target.closest('[data-point]')?.getAttribute('data-point') : null
    if (found) go(Number(found), false)
  }

  const drawn = { view, until, current: isRead ? current : null, isLarge, sayings }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${lane.label}, one by one`}
      aria-readonly="true"
      aria-valuemin={1}
      aria-valuemax={sayings.length}
      aria-valuenow={current + 1}
      aria-valuetext={wordsAt(current)}
      className="day-lane"
      data-lane={lane.id}
      onKeyDown={key}
      onFocus={() => go(current, true)}
      onBlur={() => setRead(false)}
      onPointerOver={point}
      onPointerLeave={() => setRead(false)}
    >
      {lane.kind === 'bands' ? <DayBands lane={lane} {...drawn} /> : <DayCurve lane={lane} {...drawn} />}
    </div>
  )
}

function sentence(saying: Saying | undefined, zero: string, zone: string): string {
  if (!saying) return ''
  const when = (minute: number) => momentWords(minute, zero, zone)
  const { minute, to, sentence: what } = saying
  return `${when(minute)}${to === undefined ? '' : ` to ${when(to)}`}, ${what}`
}

function targetOf(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, last)
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
