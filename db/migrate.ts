import { randomBytes } from 'node:crypto'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { Client } from 'pg'
import type { Handle } from './client'

/** Anything that runs SQL text: a Postgres client or the embedded engine. */
export interface Runner {
  run(sql: string): Promise<unknown>
  rows(sql: string): Promise<Record<string, unknown>[]>
}

const folder = 'db/migrations'
const roles = ['vigil_owner', 'vigil_app', 'vigil_auth', 'vigil_verify', 'vigil_job']

/**
 * Migrations whose first text could not be run on everything that may stand in a database, by its hash and when they were made.
 * Where it could be run it did the same as the present one.
 */
const firstTexts: Readonly<Record<string, number>> = {
  '3cf27d6f94877b192ed484119936f61b3755851e3eea18b37747c03785cb0591': 1796044857532, // one_code: not on codes that differ in case alone
}

/** Brings the schema up to date as the owner; each migration is one transaction, and two runs at once wait for each other. */
export async function migrate(runner: Runner, progress: (line: string) => void = () => {}): Promise<number> {
  await runner.run(foundation)
  await runner.run("select pg_advisory_lock(hashtext('vigil/migrate'))")
  try {
    const all = readMigrationFiles({ migrationsFolder: folder })
    const done = await applied(runner, all)
    const waiting = all.slice(done)
    for (const [index, migration] of waiting.entries()) {
      progress(`Migration ${done + index + 1} of ${done + waiting.length}`)
      await runner.run('begin')
      try {
        await runner.run('set local role vigil_owner')
        for (const statement of migration.sql) await runner.run(statement)
        await runner.run(`insert into vigil_migration (hash) values ('${migration.hash}')`)
        await runner.run('commit')
      } catch (error) {
        await runner.run('rollback')
        throw error
      }
    }
    return waiting.length
  } finally {
    await runner.run("select pg_advisory_unlock(hashtext('vigil/migrate'))")
  }
}

/** How many migrations this build has that the database has not. */
export async function missingMigrations(runner: Pick<Runner, 'rows'>): Promise<number> {
  const [table] = await runner.rows("select to_regclass('public.vigil_migration') is not null as there")
  const all = readMigrationFiles({ migrationsFolder: folder }).length
  if (!table?.there) return all
  const [row] = await runner.rows('select count(*)::int as done from vigil_migration')
  return all - Number(row?.done)
}

/** The migrations of this build, by their hashes, in order. */
export const migrationHashes = (): string[] => readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash)

/** Whether these are the migrations of this build, in order, each by one of its hashes. */
export function areMigrations(hashes: readonly string[]): boolean {
  const all = readMigrationFiles({ migrationsFolder: folder })
  return hashes.length === all.length && hashes.every((hash, at) => isOf(all[at], hash))
}

const isOf = (migration: MigrationMeta | undefined, hash: unknown): boolean =>
  migration !== undefined && (migration.hash === hash || firstTexts[String(hash)] === migration.folderMillis)

/** Migrates with the owner's URL; `vigil migrate`. */
export async function migratePostgres(ownerUrl: string, progress?: (line: string) => void): Promise<number> {
  return withOwner(ownerUrl, runner => migrate(runner, progress))
}

export function migrateEmbedded(handle: Handle, progress?: (line: string) => void): Promise<number> {
  const { engine } = handle
  if (!engine) throw new Error('Only the embedded database is migrated at start.')
  return migrate(
    { run: text => engine.exec(text), rows: async text => (await engine.query<Record<string, unknown>>(text)).rows },
    progress,
  )
}

/**
 * Makes the unprivileged login that the server uses, and returns its URL with a new random password. Logins belong to the
 * whole cluster: each database has its own. What only a superuser may say of a role is left unsaid, for the owner of a
 * managed database is none: a new role is no superuser, and the server refuses one that is (lib/ops/postgres-checks.ts).
 */
export async function createLogin(ownerUrl: string, name = loginFor(ownerUrl)): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  await withOwner(ownerUrl, async runner => {
    const [there] = await runner.rows(`select 1 from pg_roles where rolname = '${name}'`)
    await runner.run(`${there ? 'alter' : 'create'} role "${name}" login noinherit password '${password}'`)
    await runner.run(`grant vigil_app, vigil_auth, vigil_verify, vigil_job to "${name}"`)
  })
  const url = new URL(ownerUrl)
  url.username = name
  url.password = password
  return url.href
}

function loginFor(ownerUrl: string): string {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1))
  return `${database
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .slice(0, 50)}_server`
}

async function withOwner<T>(url: string, work: (runner: Runner) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, options: '-c timezone=UTC' })
  await client.connect()
  try {
    return await work({ run: text => client.query(text), rows: async text => (await client.query(text)).rows })
  } finally {
    await client.end()
  }
}

/** How many are done. Those must be the very ones that this build has: anything else is another build's database. */
async function applied(runner: Runner, all: readonly MigrationMeta[]): Promise<number> {
  const rows = await runner.rows('select hash from vigil_migration order by n')
  const other = rows.findIndex((row, index) => !isOf(all[index], row.hash))
  if (other >= 0)
    throw new Error(
      `This database was made by another version of Vigil (migration ${other + 1} differs). Nothing was changed.`,
    )
  return rows.length
}

/** Roles belong to the whole cluster and may be there already; two databases may be made at once. */
const foundation = `
do $$
declare name text;
begin
  perform pg_advisory_xact_lock(hashtext('vigil/roles'));
  foreach name in array array['${roles.join("', '")}'] loop
    if not exists (select 1 from pg_roles where rolname = name) then execute format('create role %I nologin', name); end if;
  end loop;
  execute format('grant vigil_owner to %I', current_user);
  execute format('grant create on database %I to vigil_owner', current_database());
end $$;
grant usage, create on schema public to vigil_owner;
grant usage on schema public to vigil_app, vigil_auth, vigil_verify, vigil_job;
create table if not exists vigil_migration (n serial primary key, hash text not null, at timestamptz not null default now());
grant select, insert on vigil_migration to vigil_owner;
grant usage on sequence vigil_migration_n_seq to vigil_owner;
grant select on vigil_migration to vigil_app, vigil_job, vigil_verify;
`
