import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { Client } from 'pg'
import { closeDatabase, openDatabase } from '@/db/client'
import { createLogin, migrateEmbedded, migratePostgres } from '@/db/migrate'
import { foundInstallation, foundPostgres } from '@/lib/ops/installation'
import { loadKeys, makeKeys } from '@/lib/seal/key-ring'
import { copyTemplate } from './database'
import { serve } from './server'

/**
 * Once for a run: a migrated database of each home that the chosen projects need. Each worker gets a copy
 * (database.ts), which is much quicker than migrating its own.
 */
export default async function prepareDatabases(): Promise<() => Promise<void>> {
  const homes = (process.env.VIGIL_TEST_HOMES ?? 'embedded postgres').split(' ')
  const kept = stem()
  if (!existsSync(`${kept}.keys`)) makeKeys(`${kept}.keys`)
  process.env.VIGIL_KEYS = `${kept}.keys`
  loadKeys(`${kept}.keys`)
  const [drop] = await Promise.all([
    homes.includes('postgres') ? onPostgres() : async () => {},
    homes.includes('embedded') ? snapshot(`${kept}.tar`) : null,
  ])
  return drop
}

/** The template, and the demo study where pages want it: laid out by a server of its own, while this process makes the snapshot. */
async function onPostgres(): Promise<() => Promise<void>> {
  const drop = await template()
  if (process.env.VIGIL_TEST_DEMO) await layOutDemo()
  return drop
}

/** Where the embedded copy and the keys of both homes are kept for later runs, until a migration or the engine changes. */
function stem(): string {
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const migrations = readMigrationFiles({ migrationsFolder: 'db/migrations' }).map(migration => migration.hash)
  const hash = createHash('sha256').update(migrations.join())
  for (const file of [engine, 'db/migrate.ts', 'lib/seal/sentinel.ts', 'lib/ops/installation.ts'])
    hash.update(readFileSync(file))
  return join(tmpdir(), `vigil-test-${hash.digest('hex').slice(0, 16)}`)
}

async function snapshot(file: string): Promise<void> {
  process.env.VIGIL_TEST_SNAPSHOT = file
  if (existsSync(file)) return
  const handle = await openDatabase({ kind: 'embedded', folder: 'memory://' })
  const { engine } = handle
  if (!engine) throw new Error('The embedded database has no engine.')
  await migrateEmbedded(handle)
  await foundInstallation(text => engine.exec(text), 'demo')
  const dump = await engine.dumpDataDir('none')
  await closeDatabase()
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${file}.${process.pid}`, file)
}

/** A template and an unprivileged login on the Postgres at hand; gives what drops them and every copy at the end. */
async function template(): Promise<() => Promise<void>> {
  const admin = process.env.VIGIL_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'
  const run = `vigil_test_${process.pid}_${Date.now().toString(36)}`
  const client = new Client({ connectionString: admin, application_name: run })
  await client.connect()
  await dropDeadRuns(client)
  await client.query(`create database ${run}_template`)
  const templateUrl = new URL(admin)
  templateUrl.pathname = `/${run}_template`
  await migratePostgres(templateUrl.href)
  await foundPostgres(templateUrl.href, 'demo')
  const login = new URL(await createLogin(templateUrl.href, run))
  Object.assign(process.env, { VIGIL_TEST_POSTGRES: admin, VIGIL_TEST_RUN: run, VIGIL_TEST_LOGIN: login.href })
  return async () => {
    await dropRun(client, run)
    await client.end()
  }
}

/** The demo study in a template of its own: laid out by one first start, for all the servers of the page tests. */
async function layOutDemo(): Promise<void> {
  const { url: databaseUrl } = await copyTemplate('demo')
  const folder = mkdtempSync(join(tmpdir(), 'vigil-demo-'))
  const server = await serve({ folder, databaseUrl }, { VIGIL_DEMO: '1' })
  await server.stop()
  process.env.VIGIL_TEST_DEMO = join(folder, 'checkpoints')
}

/** A run lives as long as its connection, whose name it is. */
async function dropDeadRuns(client: Client) {
  const { rows } = await client.query<{ run: string }>(
    `select distinct substring(name from '^(vigil_test_[0-9]+_[a-z0-9]+)') as run
     from (select datname as name from pg_database union select rolname from pg_roles) all_names
     where name like 'vigil\\_test\\_%' and substring(name from '^(vigil_test_[0-9]+_[a-z0-9]+)') not in
       (select application_name from pg_stat_activity where application_name is not null)`,
  )
  for (const { run } of rows) await dropRun(client, run)
}

async function dropRun(client: Client, run: string) {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [`${run}_`],
  )
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  await client.query(`drop role if exists ${run}`)
}
