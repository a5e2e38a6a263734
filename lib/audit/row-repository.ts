import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { covered } from './covered'

/** A table whose rows the trail speaks for. */
export interface CoveredTable {
  readonly name: string
  /** The column that names the row's chain; null where that is `system`. */
  readonly chain: string | null
  readonly key: readonly string[]
}

export const coveredTables: readonly CoveredTable[] = Object.entries(covered).flatMap(([name, { chain, key }]) =>
  chain && key ? [{ name, chain: chain === 'system' ? null : chain, key }] : [],
)

/** A row as it stands: its chain, its key as the trail writes it, its digest. */
export interface RowState {
  readonly chain: string
  readonly key: string
  readonly digest: string
}

/** Chains after one and up to another; null is no bound. The ranges of a verification leave no gap between them. */
export interface Range {
  readonly after: string | null
  readonly upTo: string | null
}

export const rowPageLength = 2_000

/** The rows of a table whose chains lie in the range, in order, after a row; ties are kept together. */
export async function readRows(tx: Tx, table: CoveredTable, range: Range, after: RowState | null): Promise<RowState[]> {
  const order = [...new Set([...(table.chain ? [table.chain] : []), ...table.key])]
  const conditions: SQL[] = []
  if (table.chain && range.after !== null) conditions.push(sql`${column(table.chain)} > ${range.after}`)
  if (table.chain && range.upTo !== null) conditions.push(sql`${column(table.chain)} <= ${range.upTo}`)
  if (after) conditions.push(sql`(${listed(order.map(column))}) > (${listed(placeOf(table, order, after))})`)
  return select(
    tx,
    table,
    sql`${conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
      order by ${listed(order.map(column))} fetch first ${sql.raw(String(rowPageLength))} rows with ties`,
  )
}

/** Some rows of a table by their keys, wherever they are of these chains. */
export async function readRowsByKey(
  tx: Tx,
  table: CoveredTable,
  rows: readonly { chain: string; key: string }[],
): Promise<RowState[]> {
  const chains = [...new Set(rows.map(row => row.chain))]
  const ofChains = table.chain ? sql`${column(table.chain)} in ${chains} and` : sql``
  return select(tx, table, sql`where ${ofChains} ${keyOf(table)} in ${rows.map(row => row.key)}`)
}

/** Signatures in the range over something else than the content they stand under. */
export async function readUnboundSignatures(tx: Tx, range: Range): Promise<{ chain: string; id: string }[]> {
  const { rows } = (await tx.execute(sql`
    select note_id::text as chain, id::text as id from signature s
    where ${range.after === null ? sql`true` : sql`note_id > ${range.after}`} and ${range.upTo === null ? sql`true` : sql`note_id <= ${range.upTo}`}
      and case when appendix_id is null
        then not exists (select from note_version v where v.note_id = s.note_id and v.version = s.version and v.content_hash = s.content_hash)
        else not exists (select from appendix a where a.id = s.appendix_id and a.note_id = s.note_id and a.content_hash = s.content_hash) end
  `)) as unknown as { rows: { chain: string; id: string }[] }
  return rows
}

/** The verifier may read no password, factor, passkey or invitation: of those tables it is given digests only. */
async function select(tx: Tx, table: CoveredTable, rest: SQL): Promise<RowState[]> {
  const sealed = ['credential', 'invitation', 'passkey'].includes(table.name)
  const source = sealed
    ? sql`(select key as ${sql.identifier(table.key[0] ?? '')}, digest from vigil_account_digests() where source = ${table.name}) t`
    : sql`${sql.identifier(table.name)} t`
  const digest = sealed ? sql`digest` : sql`vigil_digest(to_jsonb(t))`
  const chain = table.chain ? sql`${column(table.chain)}::text` : sql`'system'`
  const { rows } = (await tx.execute(
    sql`select ${chain} as chain, ${keyOf(table)} as key, ${digest} as digest from ${source} ${rest}`,
  )) as unknown as { rows: RowState[] }
  return rows
}

const column = (name: string) => sql`t.${sql.identifier(name)}`
const listed = (parts: SQL[]) => sql.join(parts, sql`, `)

/** As vigil_touch() writes it: the key's columns with a stroke between them. */
const keyOf = (table: CoveredTable) =>
  sql.join(
    table.key.map(name => sql`${column(name)}::text`),
    sql` || '/' || `,
  )

/** Only the last column of a key may hold a stroke of its own. */
function placeOf(table: CoveredTable, order: readonly string[], { chain, key }: RowState): SQL[] {
  const stroke = table.key.length === 1 ? key.length : key.indexOf('/')
  const parts: Record<string, string> = { [table.chain ?? '']: chain }
  const [first = '', second = ''] = table.key
  parts[first] = key.slice(0, stroke)
  if (second) parts[second] = key.slice(stroke + 1)
  return order.map(name => sql`${parts[name]}`)
}
