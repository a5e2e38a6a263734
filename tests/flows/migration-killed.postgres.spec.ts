import { Client } from 'pg'
import { database } from '@/db/client'
import { migrate, migratePostgres, migrationHashes, missingMigrations, type Runner } from '@/db/migrate'
import { chance } from '@/tests/support/chance'
import { expect, test } from '@/tests/support/database'
import { schemaOf } from '@/tests/support/schema-of'

const all = migrationHashes().length

/** As whoever owns the databases. */
async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // told by its next statement
  await client.connect()
  return client
}
const inDatabase = (name: string): string => {
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = `/${name}`
  return url.href
}

/** A database with nothing in it, gone at the end of the run. */
async function anEmptyDatabase(word: string): Promise<string> {
  const name = `${process.env.VIGIL_TEST_RUN}_${word}_${test.info().workerIndex}`
  const client = await connected(process.env.VIGIL_TEST_POSTGRES ?? '')
  await client.query(`create database ${name}`)
  await client.end()
  return inDatabase(name)
}

const runnerOf = (client: Client): Runner => ({
  run: text => client.query(text),
  rows: async text => (await client.query(text)).rows,
})

/** Migrates until its connection is cut while it runs the statement after so many; gives how many migrations stand then. */
async function migrateUntilKilled(url: string, statements: number): Promise<number> {
  const [killer, client] = [await connected(url), await connected(url)]
  const [{ pid } = { pid: 0 }] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows
  let left = statements
  const run = async (text: string) => {
    left -= 1
    if (left !== 0) return client.query(text)
    const [doomed] = await Promise.allSettled([client.query(text), killer.query(`select pg_terminate_backend(${pid})`)])
    if (doomed.status === 'rejected') throw doomed.reason
    return doomed.value
  }
  await migrate({ ...runnerOf(client), run }).catch(() => {})
  await client.end()
  const missing = await missingMigrations(runnerOf(killer))
  await killer.end()
  return all - missing
}

async function schemaAt(url: string): Promise<string[]> {
  const client = await connected(url)
  const schema = await schemaOf(client)
  await client.end()
  return schema
}
const ownSchema = () => {
  const { home } = database()
  return schemaAt(inDatabase(home.kind === 'postgres' ? new URL(home.url).pathname.slice(1) : ''))
}

test('a migration that is killed at any of its statements leaves whole migrations alone, and the next run goes on from there', async () => {
  const url = await anEmptyDatabase('killed')
  const next = chance(7)
  let [standing, kills, most] = [0, 0, 40]
  while (standing < all) {
    const before = standing
    standing = await migrateUntilKilled(url, 1 + Math.floor(next() * most))
    expect(standing).toBeGreaterThanOrEqual(before)
    expect(most, 'it goes on').toBeLessThan(400)
    most = standing > before ? 40 : most + 40 // the first migrations have more than a hundred
    kills += 1
  }
  expect(kills).toBeGreaterThan(20)
  expect(await migratePostgres(url)).toBe(0)
  expect(await schemaAt(url)).toEqual(await ownSchema())
})

test('two migrations at once are one: the other waits, and finds nothing left to do', async () => {
  const url = await anEmptyDatabase('twice')
  const made = await Promise.all([migratePostgres(url), migratePostgres(url)])
  expect(made.toSorted((one, other) => one - other)).toEqual([0, all])
  expect(await schemaAt(url)).toEqual(await ownSchema())
})
