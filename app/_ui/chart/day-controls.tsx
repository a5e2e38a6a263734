import { type DayWindow, type Zoom, zoomLevels } from './day-window'

interface DayControlsProps {
  zoom: Zoom
  setZoom: (zoom: Zoom) => void
  view: DayWindow
  until: number
  turn: (way: 1 | -1) => void
  isLarge: boolean
  setLarge: (large: boolean) => void
}

const labels: Readonly<Record<Zoom, string>> = { day: 'Whole day', hours: '2 hours', half: '30 minutes' }

/** How much of the day is seen, which part of it, and how large. The keys + and − do the same in the lanes. */
export function DayControls({ zoom, setZoom, view, until, turn, isLarge, setLarge }: DayControlsProps) {
  return (
    <div className="day-controls">
      <fieldset aria-label="How much of the day" className="day-zooms">
        {zoomLevels.map(level => (
          <button
            key={level}
            type="button"
            className="day-button"
            aria-pressed={level === zoom}
            onClick={() => setZoom(level)}
          >
            {labels[level]}
          </button>
        ))}
      </fieldset>
      {zoom !== 'day' && (
        <fieldset aria-label="Which part of it" className="day-zooms">
          <button type="button" className="day-button" disabled={view.from <= 0} onClick={() => turn(-1)}>
            Earlier
          </button>
          <button type="button" className="day-button" disabled={view.to >= until} onClick={() => turn(1)}>
            Later
          </button>
        </fieldset>
      )}
      <button type="button" className="day-button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
        Large
      </button>
    </div>
  )
}
