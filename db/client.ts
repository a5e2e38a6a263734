import { Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { Pool } from 'pg'
import type { Home } from './configuration'

export type Database = PgDatabase<PgQueryResultHKT>
/** One transaction, in which there is no other: what every repository takes first. */
export type Tx = Omit<Database, 'transaction'>

export interface Handle {
  readonly home: Home
  readonly db: Database
  /** The connections, where there are several: a transaction takes one for itself. */
  readonly pool: Pool | null
  /** The embedded engine, where it is one: for its dump. */
  readonly engine: PGlite | null
  close(): Promise<void>
}

/** PostgreSQL names its own types below this; catalogue and tables bring the rest. */
const firstMadeOid = 10_000

/** Next may load a module twice; the handle is one for the process. */
const place = Symbol.for('vigil.database')
const held = globalThis as { [place]?: Handle }

/** Opens the one database of this process. A second open throws. */
export async function openDatabase(home: Home): Promise<Handle> {
  if (held[place]) throw new Error('The database is open already in this process.')
  const handle = home.kind === 'postgres' ? openPostgres(home) : await openEmbedded(home)
  held[place] = handle
  return handle
}

export function database(): Handle {
  const handle = held[place]
  if (!handle) throw new Error('The database is not open yet.')
  return handle
}

export const isOpen = (): boolean => held[place] !== undefined

export async function closeDatabase(): Promise<void> {
  const handle = held[place]
  held[place] = undefined
  await handle?.close()
}

function openPostgres(home: Extract<Home, { kind: 'postgres' }>): Handle {
  const pool = new Pool({
    connectionString: home.url,
    max: home.poolSize ?? Math.max(6, 3 * availableParallelism()), // more only push each other out of the caches (`npm run bench draft`)
    connectionTimeoutMillis: 5_000,
    pipeline: true, // statements asked together travel together
    stream: () => new Gathering(),
    options:
      '-c timezone=UTC -c lock_timeout=5000 -c statement_timeout=60000 -c idle_in_transaction_session_timeout=30000',
  })
  pool.on('error', () => {}) // an idle connection that dies is replaced at its next use
  pool.on('connect', client => client.on('error', () => {})) // one that dies at work is told by its next statement
  return { home, db: drizzlePg(pool), pool, engine: null, close: () => pool.end() }
}

/**
 * What is asked in one turn leaves in one write: each is a call of the system that wakes the database, and costs more than
 * most statements do. pg corks and uncorks for each statement; here the cork is drawn when the turn is over.
 */
class Gathering extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }
}

async function openEmbedded(home: Extract<Home, { kind: 'embedded' }>): Promise<Handle> {
  const engine = await PGlite.create({ dataDir: home.folder, loadDataDir: home.snapshot })
  engine.parsers = ofBuiltInTypes(engine.parsers)
  await engine.exec("set timezone = 'UTC'")
  return { home, db: drizzlePglite(engine), pool: null, engine, close: () => engine.close() }
}

/** Without the row types that every table makes: for each query drizzle has the engine copy all the parsers it has. */
const ofBuiltInTypes = (parsers: PGlite['parsers']): PGlite['parsers'] =>
  Object.fromEntries(Object.entries(parsers).filter(([oid]) => Number(oid) < firstMadeOid))
