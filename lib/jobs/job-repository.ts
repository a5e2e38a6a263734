import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

interface Rows {
  rows: object[]
}

/** A statement of pg-boss, as it wrote it. Its upkeep comes wrapped in a transaction; a unit of work is one already. */
export async function runStatement(tx: Tx, text: string, values: unknown[] = []): Promise<Rows> {
  let last: Rows = { rows: [] }
  for (const statement of text.trimStart().startsWith('BEGIN;') ? unwrapped(text) : [text])
    last = (await tx._.session
      .prepareQuery({ sql: statement, params: values }, undefined, undefined, false)
      .execute()) as Rows
  return last
}

/** A step of an actor's own deed under the job role: what is asked for and the job that does it are committed together or not at all. */
export async function underJobRole<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = (await tx.execute(sql`select current_setting('role') as role`)) as unknown as {
    rows: { role: string }[]
  }
  await tx.execute(sql`select set_config('role', 'vigil_job', true)`)
  const result = await work()
  await tx.execute(sql`select set_config('role', ${rows[0]?.role}, true)`)
  return result
}

/** Says that a job is still being worked on; false when it has been given to somebody else. */
export async function beat(tx: Tx, name: string, id: string): Promise<boolean> {
  const { rows } = (await tx.execute(
    sql`update pgboss.job set started_on = now() where name = ${name} and id = ${id} and state = 'active' returning id`,
  )) as unknown as Rows
  return rows.length === 1
}

const unwrapped = (text: string): string[] =>
  text
    .split(';')
    .map(statement => statement.trim())
    .filter(statement => statement && statement !== 'BEGIN' && statement !== 'COMMIT')
