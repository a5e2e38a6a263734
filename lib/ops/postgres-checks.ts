import { Client } from 'pg'
import { missingMigrations } from '@/db/migrate'
import { isLoopback } from './configuration'
import { NotReady } from './not-ready'

/** What the server must know of its database before it serves anybody. */
export interface PostgresFacts {
  readonly version: number
  readonly fsync: string
  readonly synchronousCommit: string
  readonly fullPageWrites: string
  /** How the connection is protected, as the database sees it. */
  readonly link: 'tls' | 'this machine' | 'in the open'
  readonly login: string
  readonly superuser: boolean
  readonly bypassesRls: boolean
  readonly owns: boolean
  /** The roles of the units of work that this login can't take on. */
  readonly lacks: readonly string[]
  /** Those whose rights it has without taking them on. */
  readonly inherits: readonly string[]
  /** Tables on which row-level security is not forced. */
  readonly open: readonly string[]
  readonly missingMigrations: number
}

const migrate = 'VIGIL_OWNER_URL=postgres://owner@host/database npm run -s vigil -- migrate'

/** Each thing that makes this database unfit for a real study, with the mend. */
export function problemsOf(facts: PostgresFacts): string[] {
  const problems: string[] = []
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem)
  }
  const settings = {
    fsync: facts.fsync,
    synchronous_commit: facts.synchronousCommit,
    full_page_writes: facts.fullPageWrites,
  }
  must(facts.version >= 150000, 'PostgreSQL 15 or newer is needed.')
  for (const [name, value] of Object.entries(settings))
    must(
      value !== 'off',
      `${name} is off: a saved answer could be lost. As a superuser: alter system set ${name} = on; select pg_reload_conf()`,
    )
  const another = `Use a login that ${migrate} --create-login makes.`
  must(
    facts.link !== 'in the open',
    'The connection to the database is not encrypted. Turn ssl on in PostgreSQL, and end DATABASE_URL in ?sslmode=verify-full (with sslrootcert=FILE where its authority is your own).',
  )
  must(!facts.superuser, `The login "${facts.login}" is a superuser, whom no wall holds. ${another}`)
  must(!facts.bypassesRls, `The login "${facts.login}" bypasses row-level security. ${another}`)
  must(!facts.owns, `The login "${facts.login}" owns the schema, or may act as its owner. ${another}`)
  if (facts.missingMigrations > 0)
    return [...problems, `${facts.missingMigrations} migrations are missing. Run: ${migrate}`]
  must(facts.missingMigrations === 0, 'A newer version of Vigil has migrated this database. Start that version.')
  must(!facts.lacks.length, `The login "${facts.login}" can’t act as ${facts.lacks.join(', ')}. ${another}`)
  must(
    !facts.inherits.length,
    `The login "${facts.login}" inherits ${facts.inherits.join(', ')}. As a superuser: alter role "${facts.login}" noinherit, and grant them again.`,
  )
  must(
    !facts.open.length,
    `Row-level security is not forced on ${facts.open.join(', ')}. As the owner: alter table … force row level security`,
  )
  return problems
}

/** Asks on a connection of its own, under none of the roles. */
export async function factsOf(url: string): Promise<PostgresFacts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new NotReady([
      `The database at ${withoutPassword(url)} can’t be reached (${(error as Error).message}). Start it, or correct DATABASE_URL.`,
    ])
  }
  try {
    const { rows } = await client.query<Omit<PostgresFacts, 'missingMigrations'>>(question)
    const facts = rows[0]
    if (!facts) throw new Error('The database did not answer about itself.')
    if (!facts.lacks.length) await client.query('set role vigil_verify')
    const missing = await missingMigrations({ rows: async text => (await client.query(text)).rows })
    const link = facts.link === 'in the open' && isLoopback(url) ? 'this machine' : facts.link // through a port that is passed on
    return { ...facts, link, missingMigrations: missing }
  } finally {
    await client.end()
  }
}

/** Of the tables of a trial, only these hold nothing of anybody: what kind of database it is, and which migrations it has. */
const question = `
with role_of(name) as (values ('vigil_app'), ('vigil_auth'), ('vigil_verify'), ('vigil_job'))
select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
  current_setting('synchronous_commit') as "synchronousCommit", current_setting('full_page_writes') as "fullPageWrites",
  case when ssl then 'tls'
    when client_addr is null or client_addr <<= '127.0.0.0/8' or client_addr = '::1' then 'this machine'
    else 'in the open' end as link,
  session_user as login, rolsuper as superuser, rolbypassrls as "bypassesRls",
  coalesce(pg_has_role(session_user, to_regrole('vigil_owner'), 'member'), false)
    or exists (select from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace)
    or exists (select from pg_database where datname = current_database() and datdba = pg_roles.oid) as owns,
  array(select name from role_of where not coalesce(pg_has_role(session_user, to_regrole(name), 'member'), false)) as lacks,
  array(select name from role_of where coalesce(pg_has_role(session_user, to_regrole(name), 'usage'), false)) as inherits,
  array(select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and relname not in ('installation', 'vigil_migration') and not (relrowsecurity and relforcerowsecurity) order by 1) as open
from pg_roles, pg_stat_activity join pg_stat_ssl using (pid) where rolname = session_user and pid = pg_backend_pid()`

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
