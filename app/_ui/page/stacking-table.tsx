import type { ReactNode } from 'react'

/** On a narrow screen `display` turns rows into cards, which in Safari undoes a table’s roles; spelt out, they stay. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  rowheader: { role: 'rowheader' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

interface StackingTableProps {
  /** Read aloud before the table, and shown above it unless `quiet`. */
  caption: string
  quiet?: boolean
  className?: string
  /** What the first column holds, which names its row. */
  rowLabel?: string
  columns: readonly { key: string; label: string; numeric?: boolean }[]
  /** Cells in the order of the columns. */
  rows: readonly { key: string; heading: ReactNode; cells: readonly ReactNode[] }[]
}

/** A table that becomes a list of cards on a narrow screen, each cell beside its column's name. */
export function StackingTable({ caption, quiet, className = '', rowLabel = '', columns, rows }: StackingTableProps) {
  return (
    <table {...as.table} className={`ledger ruled ${className}`}>
      <caption className={quiet ? 'sr-only' : undefined}>{caption}</caption>
      <thead {...as.rowgroup}>
        <tr {...as.row}>
          {rowLabel === '' ? <td {...as.cell} /> : <ColumnHeading label={rowLabel} />}
          {columns.map(({ key, label, numeric }) => (
            <ColumnHeading key={key} label={label} numeric={numeric} />
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup}>
        {rows.map(({ key, heading, cells }) => (
          <tr key={key} {...as.row}>
            <th {...as.rowheader} scope="row">
              {heading}
            </th>
            {columns.map((column, index) => (
              <td key={column.key} {...as.cell} data-label={column.label} data-numeric={column.numeric}>
                <div className="min-w-0">{cells[index]}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnHeading({ label, numeric }: { label: string; numeric?: boolean }) {
  return (
    <th {...as.columnheader} scope="col" data-numeric={numeric}>
      {label}
    </th>
  )
}
