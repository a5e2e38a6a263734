import { getTableColumns, type Placeholder, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from './client'

interface Question<Answer> {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<Answer> }
}

/**
 * A statement that is built once for a connection and, on Postgres, planned once: for what every save asks. Its changing
 * parts are placeholders.
 */
export function prepared<Values extends object, Answer>(
  name: string,
  build: (tx: Tx) => Question<Answer>,
): (tx: Tx, values: Values) => Promise<Answer> {
  const built = new WeakMap<Tx, ReturnType<Question<Answer>['prepare']>>()
  return (tx, values) => {
    const known = built.get(tx) ?? build(tx).prepare(name)
    built.set(tx, known)
    return known.execute(values as Record<string, unknown>)
  }
}

/** A row of which every column is asked for when it is written. */
export function asked<T extends PgTable>(table: T): { [Column in keyof T['$inferSelect']]: Placeholder } {
  const columns = Object.keys(getTableColumns(table)).map(name => [name, sql.placeholder(name)])
  return Object.fromEntries(columns)
}

/**
 * Waits for statements that were asked without waiting in between: they travel together, and prepared ones run in the order
 * they were asked in. Waits for all of them also where one fails, so that none is left running behind its transaction.
 */
export async function together<T extends readonly unknown[]>(
  ...asked: { [Index in keyof T]: Promise<T[Index]> }
): Promise<T> {
  const each = asked.map(one => Promise.resolve(one)) // a statement is asked anew each time somebody waits for it
  await Promise.allSettled(each)
  return Promise.all(each) as unknown as Promise<T>
}

const closing = new WeakMap<Tx, Promise<unknown>[]>()

/** A statement that nothing in its deed waits for: it travels with the commit, and the deed fails where it does. */
export function lastly(tx: Tx, statement: Promise<unknown>): void {
  const asked = Promise.resolve(statement)
  asked.catch(() => {}) // told by the commit
  closing.set(tx, [...(closing.get(tx) ?? []), asked])
}

/** The statements that the commit must wait for, once. */
export function lastOf(tx: Tx): Promise<unknown>[] {
  const statements = closing.get(tx) ?? []
  closing.delete(tx)
  return statements
}
