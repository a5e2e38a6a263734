import type { ReactNode } from 'react'
import { DataTable } from '@/app/_ui/page/data-table'
import type { LogRow } from './log-rows'

interface LogTableProps {
  rows: readonly LogRow[]
  /** By entry: what stands in place of words that this reader may open only one at a time. */
  instead: Readonly<Record<string, ReactNode>>
}

/** Every entry of the log with all that it holds. What was voided is struck through, and still to be read; each void is a row of its own. */
export function LogTable({ rows, instead }: LogTableProps) {
  return (
    <DataTable
      caption="Every entry, in the order of the day"
      captioned
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          label: 'When',
          cell: ({ elapsed, place }) => (
            <span className="log-at">
              {elapsed} <span className="log-clock">{place}</span>
            </span>
          ),
        },
        {
          key: 'what',
          label: 'What',
          cell: row => (
            <>
              {row.isStruck ? <s>{saidOf(row)}</s> : saidOf(row)}
              {instead[row.id]}
              <Lines lines={row.notes} className="log-beside" />
            </>
          ),
        },
        { key: 'by', label: 'By', cell: ({ by }) => by },
        { key: 'clocks', label: 'Clocks', cell: ({ times }) => <Lines lines={times} className="log-clock log-time" /> },
      ]}
    />
  )
}

const saidOf = ({ said, written }: LogRow) => (
  <>
    {said} <Lines lines={written} className="log-written" />
  </>
)

/** Each on a line of its own, and a pause apart where they are read aloud. */
const Lines = ({ lines, className }: { lines: readonly string[]; className: string }) =>
  lines.map(line => (
    <span key={line} className={className}>
      {line}{' '}
    </span>
  ))
