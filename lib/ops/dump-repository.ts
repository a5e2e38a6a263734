import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Sessions and counts of attempts: put back, they would let in again whom somebody shut out since. And who is looking at this moment. */
const leftOut = ['auth_session', 'queue_device', 'auth_throttle', 'passkey_challenge', 'live_stream', 'vigil_migration']

/** Every table that a backup holds, each after those that its rows refer to. */
export async function tablesInOrder(tx: Tx): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(
    tx,
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const references = await rowsOf<{ one: string; other: string }>(
    tx,
    sql`select a.relname as one, b.relname as other from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and a.oid <> b.oid`,
  )
  const waiting = new Set(tables.map(({ name }) => name).filter(name => !leftOut.includes(name)))
  const ordered: string[] = []
  while (waiting.size) {
    const free = [...waiting].filter(name => !references.some(({ one, other }) => one === name && waiting.has(other)))
    if (free.length === 0) throw new Error(`The tables ${[...waiting].join(', ')} refer to one another in a circle.`)
    for (const name of free) waiting.delete(name)
    ordered.push(...free)
  }
  return ordered
}

/** The migrations that the database has, by their hashes, in order. */
export async function migrationLevel(tx: Tx): Promise<string[]> {
  return (await rowsOf<{ hash: string }>(tx, sql`select hash from vigil_migration order by n`)).map(({ hash }) => hash)
}

/** Every row of a table as a line of JSON, a few megabytes at a time. */
export async function* linesOf(tx: Tx, table: string): AsyncGenerator<string[]> {
  await tx.execute(
    sql`declare dump no scroll cursor for select to_jsonb(t)::text as line from ${sql.identifier(table)} t`,
  )
  for (let size = 1; ; ) {
    const rows = await rowsOf<{ line: string }>(tx, sql`fetch ${sql.raw(String(size))} from dump`)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
    const longest = Math.max(...rows.map(({ line }) => line.length))
    size = Math.max(1, Math.min(1_000, size * 4, Math.floor(4_000_000 / longest)))
  }
  await tx.execute(sql`close dump`)
}

/** Puts lines of JSON back as rows. */
export async function putLines(tx: Tx, table: string, lines: readonly string[]): Promise<void> {
  const name = sql.identifier(table)
  await tx.execute(
    sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${`[${lines.join(',')}]`}::jsonb)`,
  )
}

export async function countRows(tx: Tx, table: string): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(tx, sql`select count(*) as count from ${sql.identifier(table)}`)
  return Number(row?.count)
}

/** What a migrated but unused database says of itself makes room for what the backup says. */
export async function clearInstallation(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from installation`)
}

/** While rows are put back as they were, no trigger judges them anew and the owner writes past the walls. */
export async function setAside(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    await tx.execute(sql`alter table ${sql.identifier(table)} disable trigger user, no force row level security`)
}

export async function putUp(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const force = table === 'installation' ? sql`` : sql`, force row level security`
    await tx.execute(sql`alter table ${sql.identifier(table)} enable trigger user ${force}`)
  }
}

/** Both drivers give plain rows for a query of one's own; its columns are the interface's fields. */
async function rowsOf<T extends object>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> {
  const { rows } = (await tx.execute(query)) as unknown as { rows: T[] }
  return rows
}
