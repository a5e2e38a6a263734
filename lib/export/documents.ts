import type { NoteDefinition } from '@/lib/notes/fields'
import { careKeys } from './care-table'
import { courseKeys } from './course-table'
import { csv } from './csv'
import { type DescribedColumn, describedColumns } from './described-column'
import { primaryKey } from './key-column'
import { logKeys } from './log-table'
import type { Measured } from './measured'
import type { Table } from './table'

/** One row a column of the package. */
export function dataDictionary(tables: readonly Table[], definitions: readonly NoteDefinition[]): string {
  const heading = ['table', 'column', 'label', 'type', 'values', 'section', 'treatment'] as const
  const rows = describedColumns(tables, definitions).map(column => heading.map(name => column[name]))
  return csv([heading, ...rows])
}

/** Frictionless Tabular Data Package 1.0: opened by any statistician's tool. */
export function dataPackage(
  tables: readonly Table[],
  definitions: readonly NoteDefinition[],
  files: readonly Measured[],
): string {
  const columns = describedColumns(tables, definitions)
  return pretty({
    profile: 'tabular-data-package',
    name: 'vigil-coded-export',
    title: 'Coded export of session records: no free text',
    resources: tables.map(table => ({
      name: table.name,
      path: `${table.name}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...fileOf(files, `${table.name}.csv`),
      schema: schemaOf(
        table,
        columns.filter(column => column.table === table.name),
      ),
    })),
  })
}

const fileOf = (files: readonly Measured[], path: string) => {
  const file = files.find(one => one.path === path)
  return { bytes: file?.byteCount ?? 0, hash: `sha256:${file?.sha256 ?? ''}` }
}

const schemaOf = (table: Table, columns: readonly DescribedColumn[]) => ({
  fields: columns.map(({ column, label, type, values }) => ({
    name: column,
    type: type === 'number' ? 'integer' : 'string',
    title: label,
    description: values,
  })),
  missingValues: [''],
  primaryKey:
    table.kind === null
      ? (courseKeys[table.name] ?? logKeys[table.name] ?? careKeys)
      : [...primaryKey, ...(table.group === null ? [] : ['item'])],
  ...(table.group === null
    ? {}
    : { foreignKeys: [{ fields: primaryKey, reference: { resource: table.kind, fields: primaryKey } }] }),
})

export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
