import { getTableColumns } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

type Json = string | number | boolean | null
type JsonRow = Readonly<Record<string, unknown>>

/** A row as `to_json` gives it, with its columns as a query of the table would give them. */
export function rowIn<T extends PgTable>(table: T, json: JsonRow): T['$inferSelect'] {
  const row: Record<string, unknown> = {}
  for (const { key, column, isBytes } of columnsOf(table)) {
    const value = json[column.name] ?? null
    const driven = isBytes && value !== null ? Buffer.from(String(value).slice(2), 'hex') : value
    row[key] = driven === null ? null : column.mapFromDriverValue(driven)
  }
  return row as T['$inferSelect']
}

/**
 * `jsonb_strip_nulls(to_jsonb(row))::text`, letter for letter, for a table of uuids, texts, numbers, bytes and instants: what
 * vigil_digest() makes its digest of. Keys by length, then by their bytes; instants without the zeros that end them.
 */
export function jsonbOf<T extends PgTable>(table: T, row: T['$inferSelect']): string {
  const parts: string[] = []
  for (const { key, column, isBytes, isInstant } of columnsOf(table)) {
    const value = (row as Record<string, Json | Buffer>)[key] ?? null
    if (value === null) continue
    if (isBytes) parts.push(`"${column.name}": "\\\\x${(value as Buffer).toString('hex')}"`)
    else if (isInstant) parts.push(`"${column.name}": "${String(value).replace(/\.?0*Z$/, '+00:00')}"`)
    else parts.push(`"${column.name}": ${JSON.stringify(value)}`)
  }
  return `{${parts.join(', ')}}`
}

interface Known {
  readonly key: string
  readonly column: PgColumn
  readonly isBytes: boolean
  readonly isInstant: boolean
}
const known = new WeakMap<PgTable, readonly Known[]>()

/** In the order in which jsonb keeps them. */
function columnsOf(table: PgTable): readonly Known[] {
  const columns =
    known.get(table) ??
    Object.entries(getTableColumns(table))
      .map(([key, column]) => {
        const type = column.getSQLType()
        return { key, column, isBytes: type === 'bytea', isInstant: type.startsWith('timestamptz') }
      })
      .sort((one, other) => order(one.column.name, other.column.name))
  known.set(table, columns)
  return columns
}

const order = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : 1)
