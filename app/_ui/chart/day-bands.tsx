import type { Bands, Mark, Saying } from '@/lib/session/timeline/picture-lane'
import { DayGrid } from './day-grid'
import { type DayWindow, isWithin, placeIn } from './day-window'

interface DayBandsProps {
  lane: Bands
  view: DayWindow
  until: number
  /** Which of the sayings is read now. */
  current: number | null
  isLarge: boolean
  sayings: readonly Saying[]
}

/** Stretches and moments, row by row. */
export function DayBands({ lane, view, until, current, isLarge, sayings }: DayBandsProps) {
  const height = isLarge ? 40 : 24
  const indexOf = (mark: Mark) => sayings.findIndex(({ id }) => id === mark.id)
  const hasNames = lane.rows.some(({ label }) => label !== '')
  return (
    <>
      {hasNames && (
        <div className="day-row day-head">
          <span className="day-name">{lane.label}</span>
          <svg aria-hidden="true" className="day-plot" width="100%" height={height}>
            <DayGrid view={view} until={until} />
          </svg>
        </div>
      )}
      {lane.rows.map(({ label, marks }) => (
        <div key={label} className="day-row">
          <span className={label ? 'day-name day-part' : 'day-name'}>{label || lane.label}</span>
          <svg aria-hidden="true" className="day-plot" width="100%" height={height}>
            <DayGrid view={view} until={until} />
            {marks
              .filter(({ from, to }) => isWithin(view, from, to))
              .map(mark => (
                <DrawnMark
                  key={mark.id}
                  mark={mark}
                  index={indexOf(mark)}
                  isCurrent={indexOf(mark) === current}
                  flag={flagOf(mark, marks, view, isLarge)}
                  {...{ view, height }}
                />
              ))}
          </svg>
        </div>
      ))}
    </>
  )
}

interface DrawnMarkProps {
  mark: Mark
  index: number
  isCurrent: boolean
  flag: string | null
  view: DayWindow
  height: number
}

function DrawnMark({
  mark: { from, to, open, tone, strength = 2 },
  index,
  isCurrent,
  flag,
  view,
  height,
}: DrawnMarkProps) {
  const x = placeIn(view, from)
  const middle = height / 2
  const drawn = { 'data-point': index, 'data-tone': tone, 'data-current': isCurrent || undefined }
  if (to === undefined)
    return (
      <g {...drawn} className="day-mark">
        <circle cx={`${x}%`} cy={middle} r={height / 4.8} />
        {flag && (
          <text className="day-flag" x={`${x}%`} dx={height / 4.8 + 5} y={middle} dy="0.35em">
            {flag}
          </text>
        )}
      </g>
    )
  const tall = height * ([0.25, 0.4, 0.55, 0.7][strength] ?? 0.55)
  const width = Math.max(placeIn(view, to) - x, 0)
  return (
    <g {...drawn} className="day-mark" data-open={open}>
      <rect x={`${x}%`} width={`${width}%`} y={middle - tall / 2} height={tall} />
      <line className="day-start" x1={`${x}%`} x2={`${x}%`} y1={middle - tall / 2} y2={middle + tall / 2} />
      {flag && (
        <text className="day-flag" x={`${Math.max(x, 0)}%`} dx={6} y={middle} dy="0.35em">
          {flag}
        </text>
      )}
    </g>
  )
}

/** A flag stands where its words fit: before the next flag of the row, or within its own stretch. */
function flagOf({ flag, from, to }: Mark, marks: readonly Mark[], view: DayWindow, isLarge: boolean): string | null {
  if (!flag) return null
  const room = to ?? Math.min(...marks.flatMap(one => (one.flag && one.from > from ? [one.from] : [])), view.to)
  const begin = Math.max(from, view.from)
  return placeIn(view, room) - placeIn(view, begin) > flag.length * (isLarge ? 2.2 : 1.05) + 1.5 ? flag : null
}
