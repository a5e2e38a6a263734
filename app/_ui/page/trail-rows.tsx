import type { TrailRow } from '@/lib/trial/trail/trail-rows'
import { Row, Rows } from './rows'
import { Time } from './time'

/** Events of the trail, each one sentence with its time; a sentence leads to what it is about. */
export function TrailRows({ rows, zone }: { rows: readonly TrailRow[]; zone: string }) {
  return (
    <Rows label="Events">
      {rows.map(row => (
        <Row
          key={row.id}
          title={row.sentence}
          href={row.href}
          detail={`${row.who}, ${row.role.replaceAll('_', ' ')}`}
          aside={<Time at={row.at} zone={zone} show="second" />}
        />
      ))}
    </Rows>
  )
}
