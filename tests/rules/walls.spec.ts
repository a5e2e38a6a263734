import { is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, PgArray, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '@/db/schema/schema'
import { asVerifier } from '@/db/work'
import { covered } from '@/lib/audit/covered'
import { expect, test } from '@/tests/support/database'

/** What the catalogue of a migrated database says. */
const asked = async <Row>(question: SQL): Promise<Row[]> =>
  ((await asVerifier(tx => tx.execute(question))) as unknown as { rows: Row[] }).rows
const named = async (question: SQL) => (await asked<{ name: string }>(question)).map(({ name }) => name).sort()

const ours = sql`select oid, relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
/** Every right on a table that anybody but its owner was given; a role of 0 is everybody. */
const rights = sql`select relname, coalesce(rolname, 'everybody') as grantee, privilege_type as right from pg_class
  cross join aclexplode(relacl) acl left join pg_roles on pg_roles.oid = acl.grantee
  where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace) and acl.grantee <> relowner and relname <> 'vigil_migration' and relkind in ('r', 'p')`
/** One row about the database itself, and the list of its migrations. */
const open = ['installation', 'vigil_migration']

test('row-level security is enabled and forced on every table but the two about the database itself', async () => {
  expect(
    await named(sql`select relname as name from (${ours}) one where not relrowsecurity or not relforcerowsecurity`),
  ).toEqual(open)
})

test('the verifier reads every walled table by a policy of its own, and writes none', async () => {
  const walled = await named(sql`select relname as name from (${ours}) one where relrowsecurity`)
  const read = await named(
    sql`select tablename as name from pg_policies where policyname = 'verifier' and cmd = 'SELECT' and qual = 'true' and roles = '{vigil_verify}'`,
  )
  expect(read).toEqual(walled)
  const writes = sql`select distinct relname as name from (${rights}) one where grantee = 'vigil_verify' and "right" <> 'SELECT'`
  expect(await named(writes)).toEqual([])
})

test('no policy and no right is everybody’s', async () => {
  expect(await named(sql`select tablename as name from pg_policies where 'public' = any (roles)`)).toEqual([])
  expect(await named(sql`select relname as name from (${rights}) one where grantee = 'everybody'`)).toEqual([])
  const anybodys = sql`select proname as name from pg_proc where pronamespace in ('public'::regnamespace, 'pgboss'::regnamespace) and (proacl is null or exists (select from aclexplode(proacl) right_of where grantee = 0))`
  expect(await named(anybodys)).toEqual([])
})

test('each role has the rights that are its own, on the tables that are its own', async () => {
  const granted = await asked<{ relname: string; grantee: string; right: string }>(rights)
  const to = (role: string) => [
    ...new Set(granted.filter(({ grantee }) => grantee === role).map(({ relname }) => relname)),
  ]
  expect([...new Set(granted.map(({ grantee }) => grantee))].sort()).toEqual([
    'vigil_app',
    'vigil_auth',
    'vigil_job',
    'vigil_verify',
  ])
  expect(to('vigil_auth')).toEqual(['installation'])
  const app = to('vigil_app')
  for (const table of [
    'credential',
    'passkey',
    'auth_session',
    'auth_throttle',
    'audit_head',
    'checkpoint',
    'job',
    'queue',
  ])
    expect(app).not.toContain(table)
  expect(app).toContain('note_answer')
  const written = granted.filter(({ relname }) => ['note_answer', 'note_change'].includes(relname))
  expect([...new Set(written.map(({ right }) => right))]).toEqual(['SELECT']) // but through write_answer()
})

test('every policy that admits a write also checks what is written', async () => {
  const unchecked = sql`select tablename || ' ' || policyname as name from pg_policies where cmd in ('INSERT', 'UPDATE') and with_check is null`
  expect(await named(unchecked)).toEqual([])
})

test('what is kept for ever is changed and deleted by no role of ours', async () => {
  const kept = Object.entries(covered).filter(([, { coverage }]) => coverage === 'append-only' || coverage === 'trail')
  const granted = await asked<{ relname: string; right: string }>(rights)
  const changed = granted.filter(({ right }) => !['SELECT', 'INSERT'].includes(right))
  expect(changed.filter(({ relname }) => kept.some(([name]) => name === relname))).toEqual([])
  const deleted = changed.filter(({ right }) => right !== 'UPDATE').map(({ relname }) => relname)
  expect(deleted.filter(table => covered[table] && covered[table].coverage !== 'not evidence')).toEqual([])
  expect(changed.length).toBeGreaterThan(10)
})

test('functions that run as the owner have a fixed search path, and there is no view', async () => {
  const loose = sql`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and not coalesce('search_path=public, pg_temp' = any (proconfig), false)`
  expect(await named(loose)).toEqual([])
  expect(
    await named(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
    ),
  ).toEqual([])
})

interface Trigger {
  readonly table: string
  readonly name: string
  readonly calls: string
  /** The arguments, each ending in a NUL. */
  readonly args: Uint8Array
  readonly deferred: boolean
}
const triggers = () =>
  asked<Trigger>(sql`select relname as table, tgname as name, proname as calls, tgargs as args, tginitdeferred as deferred
    from pg_trigger join (${ours}) one on one.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid where not tgisinternal and tgenabled = 'O'`)

test('every table of evidence notes its changes, in the chain and under the key that the trail’s coverage says', async () => {
  const noted = (await triggers()).filter(({ calls }) => calls === 'vigil_touch')
  const said = Object.entries(covered).flatMap(([table, { chain, key }]) =>
    chain ? [[table, [chain, ...(key ?? [])]] as const] : [],
  )
  const done = noted.map(({ table, args }) => [table, Buffer.from(args).toString().split('\0').slice(0, -1)] as const)
  expect(Object.fromEntries(done)).toEqual(Object.fromEntries(said))
  expect(noted).toHaveLength(said.length)
})

test('no change of evidence is committed without its event, nor is evidence deleted', async () => {
  const all = await triggers()
  const having = (name: string, calls: string) =>
    all
      .filter(one => one.name === name && one.calls === calls)
      .map(one => one.table)
      .sort()
  const evidence = Object.entries(covered)
    .filter(([, { chain }]) => chain)
    .map(([table]) => table)
    .sort()
  const trail = ['audit_event', 'checkpoint']
  expect(having('recorded', 'vigil_unrecorded')).toEqual(evidence)
  expect(all.filter(one => one.name === 'recorded' && !one.deferred)).toEqual([])
  for (const name of ['kept', 'kept_whole'])
    expect(having(name, 'vigil_refuse')).toEqual([...evidence, ...trail].sort())
  const appended = Object.entries(covered)
    .filter(([, { coverage }]) => coverage === 'append-only')
    .map(([table]) => table)
  expect(having('append_only', 'vigil_refuse')).toEqual([...appended, ...trail].sort())
  expect(having('frozen', 'vigil_frozen')).toEqual(['entry', 'note_answer', 'note_change'])
})

test('a column with a vocabulary takes exactly its words', async () => {
  const checks = await asked<{ table: string; column: string; definition: string }>(
    sql`select relname as table, attname as column, pg_get_constraintdef(c.oid) as definition from pg_constraint c join (${ours}) one on one.oid = conrelid
      join pg_attribute on attrelid = conrelid and attnum = any (conkey) where contype = 'c' and conname like '%\_vocabulary'`,
  )
  const stored = checks.map(({ table, column, definition }) => [
    `${table}.${column}`,
    [...definition.matchAll(/'([^']*)'/g)].map(match => match[1]),
  ])
  const written = Object.values(schema).flatMap(value => {
    if (!is(value, PgTable)) return []
    const { name, columns } = getTableConfig(value)
    return columns.flatMap(column => {
      const words = is(column, PgArray) ? column.baseColumn.enumValues : column.enumValues
      return words ? [[`${name}.${column.name}`, [...words]]] : []
    })
  })
  expect(written.length).toBeGreaterThan(15)
  expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(written))
})
