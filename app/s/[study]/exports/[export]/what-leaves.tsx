import { counted } from '@/app/_ui/page/counted'
import { DataTable } from '@/app/_ui/page/data-table'
import { DefinitionList } from '@/app/_ui/page/definition-list'
import { Section } from '@/app/_ui/page/section'
import { size } from '@/app/s/[study]/exports/state-words'
import type { Leaving, LeavingTable } from '@/lib/export/read-export'

/** Each table with what becomes of its columns and its first rows as they leave; what stays; the files. */
export function WhatLeaves({ leaving: { tables, files } }: { leaving: Leaving }) {
  return (
    <>
      <Section title="What leaves">
        {tables.map(table => (
          <TableThatLeaves key={table.name} table={table} />
        ))}
      </Section>
      <Section title="What stays">
        <DefinitionList
          entries={tables
            .filter(({ leftOut }) => leftOut.length > 0)
            .map(({ name, leftOut }) => ({
              term: name,
              description: leftOut.map(({ label, rule }) => `${label} (${rule})`).join(' · '),
            }))}
        />
      </Section>
      <Section title="Files">
        <DataTable
          caption="Files of the package"
          rows={files}
          rowKey={({ path }) => path}
          columns={[
            { key: 'path', label: 'File', cell: ({ path }) => path },
            { key: 'rows', label: 'Rows', numeric: true, cell: ({ rowCount }) => rowCount },
            { key: 'size', label: 'Size', numeric: true, cell: ({ byteCount }) => size(byteCount) },
            { key: 'hash', label: 'SHA-256', cell: ({ sha256 }) => <code className="break-all">{sha256}</code> },
          ]}
        />
      </Section>
    </>
  )
}

function TableThatLeaves({ table: { name, rowCount, columns } }: { table: LeavingTable }) {
  const first = columns[0]?.firstValues.length ?? 0
  return (
    <details className="py-2">
      <summary className="cursor-pointer py-1 font-semibold">
        {name}: {counted(rowCount, 'row')}, {counted(columns.length, 'column')}
      </summary>
      <p className="my-2 text-muted">{treatmentsIn(columns)}</p>
      <DataTable
        caption={`Columns of ${name}`}
        rows={columns}
        rowKey={column => column.name}
        columns={[
          { key: 'name', label: 'Column', cell: column => <code className="break-all">{column.name}</code> },
          { key: 'label', label: 'What it is', cell: ({ label }) => label },
          { key: 'treatment', label: 'What becomes of it', cell: ({ treatment }) => treatment },
          {
            key: 'rows',
            label: first === 1 ? 'The first row' : `The first ${first} rows`,
            cell: ({ firstValues }) => firstValues.map(value => value || '–').join(' · '),
          },
        ]}
      />
    </details>
  )
}

/** "62 as recorded, 4 date replaced by study day …": what was coarsened, before the columns one by one. */
function treatmentsIn(columns: LeavingTable['columns']): string {
  const counts = new Map<string, number>()
  for (const { treatment } of columns) counts.set(treatment, (counts.get(treatment) ?? 0) + 1)
  return [...counts].map(([treatment, count]) => `${counted(count, 'column')} ${treatment}`).join(' · ')
}
