'use client'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Lane } from '@/lib/session/timeline/picture-lane'
import { DayAxis } from './day-axis'
import { DayControls } from './day-controls'
import { DayLane } from './day-lane'
import { DayTable } from './day-table'
import { type DayWindow, isWithin, windowAround, type Zoom, zoomedBy, zooms } from './day-window'

interface DayPictureProps {
  title: string
  lanes: readonly Lane[]
  /** The minute up to which the day is drawn. */
  until: number
  /** Clock zero as an instant, and the site's time zone. */
  zero: string
  zone: string
}

/**
 * A session day over one clock, lane by lane: at a glance, closer by keys or buttons, read mark by mark, and in words as a table.
 * Large is for two metres. The log's own view from afar shows none of it: symptoms are to be read at the writer's distance, unless
 * the writer opens them.
 */
export function DayPicture({ title, lanes, until, zero, zone }: DayPictureProps) {
  const [zoom, setZoom] = useState<Zoom>('day')
  const [middle, setMiddle] = useState(until / 2)
  const [isLarge, setLarge] = useState(false)
  const [said, setSaid] = useState('')
  const view = windowAround(zoom, middle, until)
  usePrintedWhole(() => setZoom('day'))

  const turn = (way: 1 | -1) => setMiddle(middleOf(view) + way * (zooms[zoom] ?? 0) * 0.8)

  /** Whether a key meant the whole picture. */
  function steer(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === '+' || event.key === '=') setZoom(zoomedBy(zoom, 1))
    else if (event.key === '-') setZoom(zoomedBy(zoom, -1))
    else if (event.key === 'PageDown' && zoom !== 'day') turn(1)
    else if (event.key === 'PageUp' && zoom !== 'day') turn(-1)
    else return false
    return true
  }

  function read(minute: number, sentence: string, byKey: boolean) {
    setSaid(sentence)
    if (byKey && (zoom === 'day' || !isWithin(view, minute))) setMiddle(minute)
  }

  return (
    <figure aria-label={title} className="day" data-large={isLarge || undefined}>
      <DayControls {...{ zoom, setZoom, view, until, turn, isLarge, setLarge }} />
      <div className="day-lanes">
        <DayAxis {...{ view, zero, zone }} />
        {lanes.map(lane => (
          <DayLane key={lane.id} {...{ lane, view, until, zero, zone, isLarge, read, steer }} />
        ))}
      </div>
      <p className="day-said" aria-hidden="true">
        {said}
      </p>
      <DayTable {...{ title, lanes, zero, zone }} />
    </figure>
  )
}

const middleOf = ({ from, to }: DayWindow) => (from + to) / 2

/** On paper it is always the whole day. */
function usePrintedWhole(showWhole: () => void) {
  useEffect(() => {
    const beforePrint = () => flushSync(showWhole)
    addEventListener('beforeprint', beforePrint)
    return () => removeEventListener('beforeprint', beforePrint)
  })
}
