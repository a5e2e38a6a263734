import { mkdtempSync, openAsBlob, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { Client } from 'pg'
import { closeDatabase, type Handle, openDatabase } from '@/db/client'
import type { Home } from '@/db/configuration'
import { configurationOf } from '@/lib/ops/configuration'
import { secretOf } from '@/lib/ops/evaluation-secrets'
import { setRunning } from '@/lib/ops/running'
import { loadKeys } from '@/lib/seal/key-ring'

export interface WorkerOptions {
  home: Home['kind']
}

interface WorkerFixtures {
  /** This worker's own database, open. */
  database: Handle
}

/** The test of rules, flows and faults: each worker has a fresh, migrated database, and the environment says so before anything reads it. */
export const test = base.extend<object, WorkerOptions & WorkerFixtures>({
  home: ['postgres', { option: true, scope: 'worker' }],
  database: [
    async ({ home }, use, worker) => {
      const copy = home === 'postgres' ? await copyTemplate(String(worker.workerIndex)) : null
      const folder = settle(copy?.url)
      const handle = await openDatabase(copy ?? (await copySnapshot()))
      await use(handle)
      await closeDatabase()
      await copy?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', auto: true, timeout: 600_000 },
  ],
})

export { expect } from '@playwright/test'

/** The environment of a server on this database, and what boot makes of it. */
function settle(url: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-test-'))
  if (url) process.env.DATABASE_URL = url
  else delete process.env.DATABASE_URL
  Object.assign(process.env, {
    VIGIL_URL: 'http://localhost:3000',
    VIGIL_SECRET: 'a secret for tests, of some length',
    VIGIL_DATA: join(folder, 'data'),
    VIGIL_CHECKPOINTS: join(folder, 'checkpoints'),
  })
  const configuration = configurationOf(process.env)
  loadKeys(configuration.keys)
  setRunning({ configuration, secret: secretOf(configuration), kind: 'demo' })
  return folder
}

/** The embedded database in memory, from the run's snapshot. */
async function copySnapshot(): Promise<Home> {
  const file = process.env.VIGIL_TEST_SNAPSHOT
  if (!file) throw new Error('Run the tests with `npm test`: it prepares the databases.')
  return { kind: 'embedded', folder: 'memory://', snapshot: await openAsBlob(file) }
}

/** A copy of one of the run's templates, opened as a login that owns nothing: what the walls hide is hidden in tests too. */
export async function copyTemplate(worker: string, template: 'template' | 'demo' = 'template') {
  const { VIGIL_TEST_POSTGRES: admin, VIGIL_TEST_RUN: run, VIGIL_TEST_LOGIN: login } = process.env
  if (!admin || !run || !login) throw new Error('Run the tests with `npm test`: it prepares the databases.')
  const name = `${run}_${worker}`
  const url = new URL(login)
  url.pathname = `/${name}`
  await asAdministrator(admin, `create database ${name} template ${run}_${template}`)
  const drop = () => asAdministrator(admin, `drop database if exists ${name} with (force)`)
  return { kind: 'postgres' as const, url: url.href, poolSize: 8, drop }
}

async function asAdministrator(connectionString: string, statement: string) {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query(statement)
  await client.end()
}
