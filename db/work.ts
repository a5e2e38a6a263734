import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PgTransactionConfig } from 'drizzle-orm/pg-core'
import type { Pool, PoolClient } from 'pg'
import { database, type Tx } from './client'
import { diskFull, metFullDisk } from './full-disk'
import { lastOf, prepared, together } from './prepared'

type Work<T> = (tx: Tx) => Promise<T>
type Role = 'vigil_app' | 'vigil_auth' | 'vigil_job' | 'vigil_verify' | 'vigil_owner'
/** What a transaction is told of itself; empty where it concerns nobody, or no export. */
interface Settings {
  readonly role: Role
  readonly staffId: string
  readonly exportId: string
}

/** A unit of work of one person: sees and writes what the walls let this person. */
export const asActor = <T>(staffId: string, work: Work<T>): Promise<T> => unit('vigil_app', { staffId }, work)

/** Sign-in and accounts: only the functions of vigil_auth, by exact key. */
export const asSignIn = <T>(work: Work<T>): Promise<T> => unit('vigil_auth', {}, work)

/** One prepared question of sign-in, asked before anything is waited for: it travels with its transaction's beginning and end. */
export const askSignIn = <T>(question: Work<T>): Promise<T> => unit('vigil_auth', {}, question, { atOnce: true })

/** A background job's own tables, checkpoints and the founding of a study. */
export const asJob = <T>(work: Work<T>): Promise<T> => unit('vigil_job', {}, work)

/** A step of an export's building: the requester's own rights, as they are now, and the signed content of this export. */
export const asExport = <T>(staffId: string, exportId: string, work: Work<T>): Promise<T> =>
  unit('vigil_app', { staffId, exportId }, work)

/** Reads all that is sealed or public, as it stood at one moment; writes nothing. */
export const asVerifier = <T>(work: Work<T>): Promise<T> => unit('vigil_verify', {}, work, oneMoment)

/** Reads every table as it stood at one moment, for a backup; only in a process whose login may act as the owner. */
export const asOwner = <T>(work: Work<T>): Promise<T> => unit('vigil_owner', {}, work, oneMoment)

/** Fills an empty database from a backup, as its owner. */
export const asRestorer = <T>(work: Work<T>): Promise<T> => unit('vigil_owner', {}, work)

/** Wraps keys anew, as the owner; in a process whose login may act as that. */
export const asKeeper = <T>(work: Work<T>): Promise<T> => unit('vigil_owner', {}, work)

interface Manner {
  readonly config?: PgTransactionConfig
  /** Everything is asked at once: what would be asked after the commit, the login may not. */
  readonly atOnce?: true
}
const oneMoment: Manner = { config: { isolationLevel: 'repeatable read', accessMode: 'read only' } }

const open = new AsyncLocalStorage<true>()

/** One transaction under one role. Deadlocks and lock time-outs are tried again: `work` must do nothing but speak to the database. */
async function unit<T>(
  role: Role,
  whose: Partial<Settings>,
  work: Work<T>,
  manner: Manner = {},
  attempt = 1,
): Promise<T> {
  if (open.getStore()) throw new Error('A unit of work was opened inside another.')
  try {
    return await open.run(true, () => transaction({ role, staffId: '', exportId: '', ...whose }, work, manner))
  } catch (error) {
    const state = sqlState(error) ?? ''
    if (state === diskFull) metFullDisk()
    if (attempt < 4 && passing.has(state)) return unit(role, whose, work, manner, attempt + 1)
    throw error
  }
}

/** One transaction with settings that end with it. What was not committed is an error, also where nobody noticed why. */
async function transaction<T>(settings: Settings, work: Work<T>, manner: Manner): Promise<T> {
  const { pool, db } = database()
  if (pool) return onConnection(pool, settings, work, manner)
  return db.transaction(async tx => {
    await entered(tx, settings)
    const result = await work(tx)
    await together(...lastOf(tx))
    await tx.execute(sql`select`) // refused after a failure, which a commit would pass over in silence
    return result
  }, manner.config)
}

/** The opening travels with the first statement of the deed: until it has begun, the login may do nothing. */
async function onConnection<T>(pool: Pool, settings: Settings, work: Work<T>, { config, atOnce }: Manner): Promise<T> {
  const client = await pool.connect()
  const tx = onClient(client)
  try {
    const begun = together(client.query(beginning(config)), entered(tx, settings))
    const asked = together(begun, work(tx))
    if (!atOnce) await asked
    const commit = client.query({ name: 'commit', text: 'commit' })
    const [[, result], { command }] = await together(asked, commit, ...lastOf(tx))
    if (command !== 'COMMIT') throw new Error('A statement had failed unnoticed, so nothing was committed.')
    client.release()
    return result
  } catch (error) {
    const cause = await firstOf(error, lastOf(tx))
    await client.query('rollback').then(
      () => client.release(),
      broken => client.release(broken),
    )
    throw cause
  }
}

/** What failed first: a statement that went ahead, where the one that was waited for found its transaction aborted. */
async function firstOf(error: unknown, ahead: readonly Promise<unknown>[]): Promise<unknown> {
  const ends = await Promise.allSettled(ahead)
  if (sqlState(error) !== aborted) return error
  return ends.flatMap(end => (end.status === 'rejected' ? [end.reason] : []))[0] ?? error
}
const aborted = '25P02'

/** One a connection, so that what was prepared on it is known to be. */
const speaking = new WeakMap<PoolClient, Tx>()
function onClient(client: PoolClient): Tx {
  const tx = speaking.get(client) ?? drizzle(client)
  speaking.set(client, tx)
  return tx
}

const beginning = (config?: PgTransactionConfig) =>
  config
    ? { text: `begin isolation level ${config.isolationLevel} ${config.accessMode}` }
    : { name: 'begin', text: 'begin' }

const entered = prepared<Settings, unknown>('entered', tx => {
  const set = (name: string, value: keyof Settings) =>
    sql`set_config(${sql.raw(`'${name}'`)}, ${sql.placeholder(value)}, true)`
  return tx
    .select({
      role: set('role', 'role'),
      by: set('vigil.staff_id', 'staffId'),
      building: set('vigil.export_id', 'exportId'),
    })
    .from(sql`(select) one`)
})

/** Serialisation failure, deadlock, lock not available. */
const passing = new Set(['40001', '40P01', '55P03'])

/** The SQLSTATE of a database error, through drizzle's wrapping; null for anything else. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code = (error as Error & { code?: unknown }).code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : sqlState(error.cause)
}
