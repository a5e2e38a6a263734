import { DataTable } from '@/app/_ui/page/data-table'
import { Time } from '@/app/_ui/page/time'
import type { ShownChange } from '@/lib/review/read-history'

interface FieldHistoryProps {
  caption: string
  /** What changes: an answer, or an effect. */
  of: string
  changes: readonly ShownChange[]
  zone: string
}

/** Each change with what stood before and what after; an answer that lost against another says so. */
export function FieldHistory({ caption, of, changes, zone }: FieldHistoryProps) {
  return (
    <DataTable
      caption={caption}
      rows={changes}
      rowKey={change => change.id}
      columns={[
        { key: 'label', label: of, cell: change => change.label },
        { key: 'before', label: 'Before', cell: change => change.before },
        { key: 'after', label: 'After', cell: change => change.after },
        { key: 'by', label: 'By', cell: change => change.by },
        { key: 'at', label: 'When', cell: change => <Time at={change.at} zone={zone} show="second" /> },
      ]}
    />
  )
}
