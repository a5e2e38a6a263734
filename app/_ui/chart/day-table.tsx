import { useState } from 'react'
import { DataTable } from '@/app/_ui/page/data-table'
import { Fold } from '@/app/_ui/page/fold'
import { type Lane, sayingsOf } from '@/lib/session/timeline/picture-lane'
import { momentWords } from './day-axis'

interface DayTableProps {
  title: string
  lanes: readonly Lane[]
  zero: string
  zone: string
}
interface Row {
  readonly id: string
  readonly lane: string
  readonly from: string
  readonly to: string
  readonly what: string
}

/** The picture’s twin in words, lane by lane: every mark with both its ends, and the limits that are drawn. Made while it is open. */
export function DayTable({ title, lanes, zero, zone }: DayTableProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Fold title="The same as a table" className="day-twin" onTurn={setOpen}>
      {isOpen && (
        <DataTable
          caption={`${title}, as a table`}
          rows={lanes.flatMap(lane => rowsOf(lane, minute => momentWords(minute, zero, zone)))}
          rowKey={({ id }) => id}
          columns={[
            { key: 'lane', label: 'Lane', cell: ({ lane }) => lane },
            { key: 'from', label: 'From', cell: ({ from }) => <Moment at={from} /> },
            { key: 'to', label: 'To', cell: ({ to }) => <Moment at={to} /> },
            { key: 'what', label: 'What', cell: ({ what }) => what },
          ]}
        />
      )}
    </Fold>
  )
}

const Moment = ({ at }: { at: string }) => <span className="whitespace-nowrap tabular-nums">{at}</span>

function rowsOf(lane: Lane, when: (minute: number) => string): Row[] {
  const marks = sayingsOf(lane).map(({ id, minute, to, sentence }) => ({
    id: `${lane.id} ${id}`,
    lane: lane.label,
    from: when(minute),
    to: to === undefined ? '' : when(to),
    what: sentence,
  }))
  const limits = lane.kind === 'curve' ? lane.limits : []
  const drawn = limits.map(({ label }) => ({ id: `${lane.id} ${label}`, from: '', to: '', what: `Limit: ${label}` }))
  return [...marks, ...drawn.map(one => ({ ...one, lane: lane.label }))]
}
