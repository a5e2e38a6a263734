// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen `display` turns rows into cards, which in Safari undoes a table's roles; spelt out, they stay.
import type { ReactNode } from 'react'

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
    <table role="table" className={`ledger ruled ${className}`}>
      <caption className={quiet ? 'sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {rowLabel === '' ? <td role="cell" /> : <ColumnHeading label={rowLabel} />}
          {columns.map(({ key, label, numeric }) => (
            <ColumnHeading key={key} label={label} numeric={numeric} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, heading, cells }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {heading}
            </th>
            {columns.map((column, index) => (
              <td key={column.key} role="cell" data-label={column.label} data-numeric={column.numeric}>
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
    <th role="columnheader" scope="col" data-numeric={numeric}>
      {label}
    </th>
  )
}
