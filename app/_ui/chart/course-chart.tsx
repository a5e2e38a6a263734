import { DataTable } from '@/app/_ui/page/data-table'
import { dateWords } from '@/lib/clock/calendar'
import {
  besideMark,
  type ChartPoint,
  type ChartScale,
  type ChartVisit,
  heightIn,
  levelsOf,
  placed,
  placeOfDays,
  plot,
  segmentsOf,
  stripesOf,
} from './chart-geometry'
import { ChartReader } from './chart-reader'

interface CourseChartProps extends ChartScale {
  id: string
  title: string
  points: readonly ChartPoint[]
  visits: readonly ChartVisit[]
}

/** One score over the course of care, with the visits under it; read point by point with the arrow keys, and as a table. */
export function CourseChart({ id, title, points, visits, ...scale }: CourseChartProps) {
  const days = points.map(({ on }) => on)
  const [first = '', last = ''] = [days.at(0), days.at(-1)]
  const within = visits.filter(({ on }) => on >= first && on <= last)
  const placeOf = placeOfDays(days)
  const drawn = placed(points, scale, placeOf)
  const segments = segmentsOf(drawn)
  return (
    <figure aria-labelledby={`${id}-title`} className="chart">
      <figcaption id={`${id}-title`} className="font-semibold">
        {title}
      </figcaption>
      <ChartReader label={title} sentences={points.map(sentence)}>
        <svg aria-hidden="true" width="100%" height={plot.height}>
          <Bands {...scale} />
          {within.map(visit => (
            <Visit key={visit.code} visit={visit} x={placeOf(visit.on)} />
          ))}
          {segments.map(([from, to]) => (
            <line
              key={`${from.on} ${from.x}`}
              className="chart-line"
              x1={`${from.x}%`}
              y1={from.y}
              x2={`${to.x}%`}
              y2={to.y}
            />
          ))}
          <MarkNames {...scale} segments={segments} />
          <BandNames {...scale} />
          {drawn.map(({ x, y, value, index }) => (
            <circle
              key={index}
              data-point={index}
              className={value === null ? 'chart-point chart-point-open' : 'chart-point'}
              cx={`${x}%`}
              cy={y}
              r={5}
            />
          ))}
          <Days first={first} last={last} />
        </svg>
      </ChartReader>
      <details className="chart-table">
        <summary>As a table</summary>
        <DataTable
          caption={title}
          rows={drawn}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'on', label: 'Day', cell: ({ on }) => dateWords(on) },
            { key: 'visit', label: 'Visit', cell: ({ visit }) => visit },
            { key: 'words', label: 'Score', cell: ({ words }) => words },
            { key: 'change', label: 'Since the first', cell: ({ change }) => change ?? '' },
          ]}
        />
      </details>
    </figure>
  )
}

const sentence = ({ on, visit, words, change }: ChartPoint) =>
  `${dateWords(on)}, ${visit}: ${words}${change ? `, ${change} since the first` : ''}`

/** The bands as quiet stripes, the levels at the beginning, and cuts that are often used. */
function Bands(scale: ChartScale) {
  return (
    <>
      {stripesOf(scale).map(({ label, y, height }) => (
        <rect
          key={label}
          className="chart-band"
          x={`${plot.left}%`}
          width={`${plot.right - plot.left}%`}
          y={y}
          height={height}
        />
      ))}
      {levelsOf(scale).map(({ value, y }) => (
        <g key={value}>
          <line className="chart-level" x1={`${plot.left}%`} x2={`${plot.right}%`} y1={y} y2={y} />
          <text className="chart-words" x={`${plot.left}%`} dx={-5} y={y} dy={4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <Marks {...scale} />
    </>
  )
}

/** Above the curve, and left of where it ends. */
const BandNames = (scale: ChartScale) =>
  stripesOf(scale).map(
    ({ label, labelAt }) =>
      labelAt !== null && (
        <text key={label} className="chart-words" x={`${plot.right}%`} dx={-22} y={labelAt} dy={4} textAnchor="end">
          {label}
        </text>
      ),
  )

const Marks = ({ marks, ...scale }: ChartScale) =>
  marks.map(({ at }) => {
    const y = heightIn(scale)(at)
    return <line key={at} className="chart-mark" x1={`${plot.left}%`} x2={`${plot.right}%`} y1={y} y2={y} />
  })

/** Beside the curve, over the lines of the visits. */
const MarkNames = ({ marks, segments, ...scale }: ChartScale & { segments: ReturnType<typeof segmentsOf> }) =>
  marks.map(({ at, label }, index) => {
    const y = heightIn(scale)(at)
    return (
      marks.findLastIndex(mark => mark.label === label) === index && (
        <text key={at} className="chart-words" x={`${plot.left}%`} dx={6} y={y} dy={besideMark(y, segments)}>
          {label}
        </text>
      )
    )
  })

/** A medication session parts the course and is named; other visits are ticks on the line of days. */
function Visit({ visit: { code, kind }, x }: { visit: ChartVisit; x: number }) {
  const isSession = kind === 'session'
  return (
    <>
      <line
        className={isSession ? 'chart-session' : 'chart-visit'}
        x1={`${x}%`}
        x2={`${x}%`}
        y1={isSession ? plot.top : plot.bottom}
        y2={plot.bottom + 6}
      />
      {isSession && (
        <text className="chart-words" x={`${x}%`} y={plot.bottom + 20} textAnchor="middle">
          {code}
        </text>
      )}
    </>
  )
}

function Days({ first, last }: { first: string; last: string }) {
  const y = plot.height - 4
  return (
    <>
      <text
        className="chart-words"
        x={`${first === last ? (plot.left + plot.right) / 2 : plot.left}%`}
        y={y}
        textAnchor={first === last ? 'middle' : 'start'}
      >
        {dateWords(first)}
      </text>
      {first !== last && (
        <text className="chart-words" x={`${plot.right}%`} y={y} textAnchor="end">
          {dateWords(last)}
        </text>
      )}
    </>
  )
}
