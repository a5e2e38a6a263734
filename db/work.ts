import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import type { PgTransactionConfig } from 'drizzle-orm/pg-core'
import { database, type Tx } from './client'

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
    return await open.run(true, () =>
      database().db.transaction(async tx => {
        const all = Object.entries({ role, 'vigil.staff_id': '', 'vigil.export_id': '', ...settings })
        await tx.execute(
          sql`select ${sql.join(
            all.map(([name, value]) => sql`set_config(${name}, ${value}, true)`),
            sql`, `,
          )}`,
        )
        return work(tx)
      }, config),
    )
  } catch (error) {
    if (attempt < 4 && passing.has(sqlState(error) ?? '')) return unit(role, settings, work, config, attempt + 1)
    throw error
  }
}

/** Serialisation failure, deadlock, lock not available. */
const passing = new Set(['40001', '40P01', '55P03'])

/** The SQLSTATE of a database error, through drizzle's wrapping; null for anything else. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code = (error as Error & { code?: unknown }).code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : sqlState(error.cause)
}
