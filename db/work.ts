import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PgTransactionConfig } from 'drizzle-orm/pg-core'
import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import { database, type Tx } from './client'
import { together } from './prepared'

type Work<T> = (tx: Tx) => Promise<T>
type Role = 'vigil_app' | 'vigil_auth' | 'vigil_job' | 'vigil_verify' | 'vigil_owner'

/** A unit of work of one person: sees and writes what the walls let this person. */
export const asActor = <T>(staffId: string, work: Work<T>): Promise<T> =>
  unit('vigil_app', { 'vigil.staff_id': staffId }, work)

/** Sign-in and accounts: only the functions of vigil_auth, by exact key. */
export const asSignIn = <T>(work: Work<T>): Promise<T> => unit('vigil_auth', {}, work)

/** A background job's own tables, checkpoints and the founding of a study. */
export const asJob = <T>(work: Work<T>): Promise<T> => unit('vigil_job', {}, work)

/** A step of an export's building: the requester's own rights, as they are now, and the signed content of this export. */
export const asExport = <T>(staffId: string, exportId: string, work: Work<T>): Promise<T> =>
  unit('vigil_app', { 'vigil.staff_id': staffId, 'vigil.export_id': exportId }, work)

/** Reads all that is sealed or public, as it stood at one moment; writes nothing. */
export const asVerifier = <T>(work: Work<T>): Promise<T> => unit('vigil_verify', {}, work, oneMoment)

/** Reads every table as it stood at one moment, for a backup; only in a process whose login may act as the owner. */
export const asOwner = <T>(work: Work<T>): Promise<T> => unit('vigil_owner', {}, work, oneMoment)

/** Fills an empty database from a backup, as its owner. */
export const asRestorer = <T>(work: Work<T>): Promise<T> => unit('vigil_owner', {}, work)

const oneMoment: PgTransactionConfig = { isolationLevel: 'repeatable read', accessMode: 'read only' }

const open = new AsyncLocalStorage<true>()

/** One transaction under one role. Deadlocks and lock time-outs are tried again: `work` must do nothing but speak to the database. */
async function unit<T>(
  role: Role,
  settings: Record<string, string>,
  work: Work<T>,
  config?: PgTransactionConfig,
  attempt = 1,
): Promise<T> {
  if (open.getStore()) throw new Error('A unit of work was opened inside another.')
  try {
    const all = { role, 'vigil.staff_id': '', 'vigil.export_id': '', ...settings }
    return await open.run(true, () => transaction(all, work, config))
  } catch (error) {
    if (attempt < 4 && passing.has(sqlState(error) ?? '')) return unit(role, settings, work, config, attempt + 1)
    throw error
  }
}

/** One transaction with settings that end with it. What was not committed is an error, also where nobody noticed why. */
async function transaction<T>(
  settings: Record<string, string>,
  work: Work<T>,
  config?: PgTransactionConfig,
): Promise<T> {
  const { pool, db } = database()
  const values = Object.entries(settings).map(
    ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`,
  )
  const set = `select ${values.join(', ')}`
  if (pool) return onConnection(pool, `${beginning(config)}; ${set}`, work)
  return db.transaction(async tx => {
    await tx.execute(sql.raw(set))
    const result = await work(tx)
    await tx.execute(sql`select`) // refused after a failure, which a commit would pass over in silence
    return result
  }, config)
}

/** The opening travels with the first statement of the deed: until it has begun, the login may do nothing. */
async function onConnection<T>(pool: Pool, opening: string, work: Work<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const [, result] = await together(client.query(opening), work(onClient(client)))
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('A statement had failed unnoticed, so nothing was committed.')
    client.release()
    return result
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      broken => client.release(broken),
    )
    throw error
  }
}

/** One a connection, so that what was prepared on it is known to be. */
const speaking = new WeakMap<PoolClient, Tx>()
function onClient(client: PoolClient): Tx {
  const tx = speaking.get(client) ?? drizzle(client)
  speaking.set(client, tx)
  return tx
}

const beginning = (config?: PgTransactionConfig) =>
  config ? `begin isolation level ${config.isolationLevel} ${config.accessMode}` : 'begin'

/** Serialisation failure, deadlock, lock not available. */
const passing = new Set(['40001', '40P01', '55P03'])

/** The SQLSTATE of a database error, through drizzle's wrapping; null for anything else. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code = (error as Error & { code?: unknown }).code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : sqlState(error.cause)
}
