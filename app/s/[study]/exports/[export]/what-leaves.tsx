import { counted } from '@/app/_ui/page/counted'
import { DataTable } from '@/app/_ui/page/data-table'
import { DefinitionList } from '@/app/_ui/page/definition-list'
import { Section } from '@/app/_ui/page/section'
import { size } from '@/app/s/[study]/exports/state-words'
import type { Leaving } from '@/lib/export/read-export'
import { TableColumns } from './table-columns'

/** Each table with what becomes of its columns and its first rows as they leave; what stays; the files. */
export function WhatLeaves({ leaving: { tables, files } }: { leaving: Leaving }) {
  return (
    <>
      <Section title="What leaves">
        <DefinitionList
          entries={tables.map(table => ({
            term: `${table.name}, ${counted(table.rowCount, 'row')}`,
            description: <TableColumns table={table} />,
          }))}
        />
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
            {
              key: 'rows',
              label: 'Rows',
              numeric: true,
              cell: file => (file.path.endsWith('.csv') ? file.rowCount : '–'),
            },
            { key: 'size', label: 'Size', numeric: true, cell: ({ byteCount }) => size(byteCount) },
            { key: 'hash', label: 'SHA-256', cell: ({ sha256 }) => <code className="break-all">{sha256}</code> },
          ]}
        />
      </Section>
    </>
  )
}
