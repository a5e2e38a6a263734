import type { Curve, Point, Saying } from '@/lib/session/timeline/picture-lane'
import { DayGrid } from './day-grid'
import { type DayWindow, isWithin, placeIn } from './day-window'

interface DayCurveProps {
  lane: Curve
  view: DayWindow
  until: number
  current: number | null
  isLarge: boolean
  sayings: readonly Saying[]
}

/** Values over the day, joined in the order in which they were read; with the lines that the site drew. */
export function DayCurve({ lane, view, until, current, isLarge }: DayCurveProps) {
  const height = (lane.id === 'distress' ? 88 : 52) * (isLarge ? 1.6 : 1)
  // one line of arithmetic: d3’s scales are 18 kB of every page on which a day is drawn
  const y = (value: number) => height - 8 - ((value - lane.min) / (lane.max - lane.min)) * (height - 16)
  const joined = lane.points.flatMap((point, index) => {
    const next = lane.points[index + 1]
    return next && isWithin(view, point.minute, next.minute) ? [{ from: point, to: next }] : []
  })
  return (
    <div className="day-row">
      <span className="day-name">
        <span>{lane.label}</span>
        {lane.id !== 'distress' && <span className="day-part">{rangeWords(lane)}</span>}
      </span>
      <svg aria-hidden="true" className="day-plot" width="100%" height={height}>
        <DayGrid view={view} until={until} />
        {lane.id === 'distress' && <Levels y={y} most={lane.max} />}
        {lane.limits.map(({ at, label }) => (
          <g key={label}>
            <line className="day-limit" x2="100%" y1={y(at)} y2={y(at)} />
            <text className="day-limit-name" x="100%" dx={-4} y={y(at)} dy="-0.3em" textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {joined.map(({ from, to }) => (
          <line
            key={to.id}
            className="day-line"
            data-quiet={lane.id !== 'distress' || undefined}
            x1={`${placeIn(view, from.minute)}%`}
            y1={y(from.value)}
            x2={`${placeIn(view, to.minute)}%`}
            y2={y(to.value)}
          />
        ))}
        {lane.points.map((point, index) => (
          <Value
            key={point.id}
            {...{ point, index, isCurrent: index === current, x: placeIn(view, point.minute), y, isLarge }}
          />
        ))}
      </svg>
    </div>
  )
}

interface ValueProps {
  point: Point
  index: number
  isCurrent: boolean
  x: number
  y: (value: number) => number
  isLarge: boolean
}

/** A dot, or a bar from the lower value to the higher; one outside the site's limit is a diamond. */
function Value({ point: { value, low, outside }, index, isCurrent, x, y, isLarge }: ValueProps) {
  if (x < -2 || x > 102) return null
  const size = isLarge ? 6 : 4
  return (
    <g
      className="day-value"
      data-point={index}
      data-outside={outside || undefined}
      data-current={isCurrent || undefined}
    >
      {low !== undefined && <line className="day-range" x1={`${x}%`} x2={`${x}%`} y1={y(value)} y2={y(low)} />}
      {outside ? (
        <rect className="day-diamond" x={`${x}%`} y={y(value)} width={size * 2} height={size * 2} />
      ) : (
        <circle cx={`${x}%`} cy={y(value)} r={size} />
      )}
    </g>
  )
}

function Levels({ y, most }: { y: (value: number) => number; most: number }) {
  return [0, most / 2, most].map(level => (
    <g key={level}>
      <line className="day-level" x2="100%" y1={y(level)} y2={y(level)} />
      <text className="day-level-name" x={2} y={y(level)} dy={level === 0 ? '-0.3em' : '1em'}>
        {level}
      </text>
    </g>
  ))
}

/** "118 to 142", so that the numbers are seen without reading them one by one. */
function rangeWords({ points }: Curve): string {
  const values = points.flatMap(({ value, low }) => (low === undefined ? [value] : [value, low]))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? String(least) : `${least} to ${most}`
}
