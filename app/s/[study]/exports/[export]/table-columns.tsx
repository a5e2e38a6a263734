import { Fragment } from 'react'
import { counted } from '@/app/_ui/page/counted'
import { DataTable } from '@/app/_ui/page/data-table'
import type { LeavingTable } from '@/lib/export/read-export'

/** What was coarsened, in one line; on asking, column by column with the first real values. */
export function TableColumns({ table: { name, columns } }: { table: LeavingTable }) {
  const first = columns[0]?.firstValues.length ?? 0
  const rows = first === 1 ? 'its only row' : `the first ${first} rows`
  return (
    <>
      <p>{treatmentsIn(columns)}</p>
      <details className="mt-2">
        <summary className="cursor-pointer py-1 text-accent">
          Every column, with {first === 0 ? 'no row' : rows}
        </summary>
        <DataTable
          caption={`Columns of ${name}`}
          rows={columns}
          rowKey={column => column.name}
          columns={[
            { key: 'name', label: 'Column', cell: column => <ColumnName name={column.name} /> },
            { key: 'label', label: 'What it is', cell: ({ label }) => label },
            { key: 'treatment', label: 'What becomes of it', cell: ({ treatment }) => treatment },
            { key: 'rows', label: 'As it leaves', cell: ({ firstValues }) => firstValues.map(shown).join(' · ') },
          ]}
        />
      </details>
    </>
  )
}

const shown = (value: string) => value || '–'

/** "41 columns as recorded · 2 columns date replaced by study day …". */
function treatmentsIn(columns: LeavingTable['columns']): string {
  const counts = new Map<string, number>()
  for (const { treatment } of columns) counts.set(treatment, (counts.get(treatment) ?? 0) + 1)
  return [...counts].map(([treatment, count]) => `${counted(count, 'column')} ${treatment}`).join(' · ')
}

/** Long names break where their parts meet. */
const ColumnName = ({ name }: { name: string }) => (
  <code>
    {[...name.matchAll(/[^_]+_*/g)].map(({ 0: part, index }) => (
      <Fragment key={index}>
        {part}
        <wbr />
      </Fragment>
    ))}
  </code>
)
