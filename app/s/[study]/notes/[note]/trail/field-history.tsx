import { DataTable } from '@/app/_ui/page/data-table'
import { Time } from '@/app/_ui/page/time'
import type { ShownChange } from '@/lib/review/read-history'

/** Each change of an answer with what stood before and what after; one that lost against another says so. */
export function FieldHistory({ changes, zone }: { changes: readonly ShownChange[]; zone: string }) {
  return (
    <DataTable
      caption="Changes of answers, the newest first"
      rows={changes}
      rowKey={change => change.id}
      columns={[
        { key: 'label', label: 'Answer', cell: change => change.label },
        { key: 'before', label: 'Before', cell: change => change.before },
        { key: 'after', label: 'After', cell: change => change.after },
        { key: 'by', label: 'By', cell: change => change.by },
        { key: 'at', label: 'When', cell: change => <Time at={change.at} zone={zone} show="second" /> },
      ]}
    />
  )
}
