import type { ReactNode } from 'react'
import { StackingTable } from './stacking-table'

export interface Column<Row> {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  numeric?: true
}

interface DataTableProps<Row> {
  caption: string
  /** The caption is shown too, not only read aloud. */
  captioned?: boolean
  /** The first column names its row. */
  columns: readonly [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What stands there when there is nothing to list. */
  empty?: ReactNode
}

/** Records by rows, each column a way to read one of them. */
export function DataTable<Row>({ caption, captioned, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return empty
  const [first, ...rest] = columns
  return (
    <StackingTable
      caption={caption}
      quiet={!captioned}
      rowLabel={first.label}
      columns={rest}
      rows={rows.map(row => ({ key: rowKey(row), heading: first.cell(row), cells: rest.map(({ cell }) => cell(row)) }))}
    />
  )
}
