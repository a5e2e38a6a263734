import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { closeDatabase, openDatabase } from '@/db/client'
import { createLogin, migratePostgres } from '@/db/migrate'
import { foundPostgres } from '@/lib/ops/installation'
import { loadKeys, makeKeys } from '@/lib/seal/key-ring'

const admin = process.env.VIGIL_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const name = `vigil_bench_${process.pid}`

export interface BenchDatabase {
  /** As the owner, for the floor. */
  readonly ownerUrl: string
  /** As the server logs in. */
  readonly url: string
  /** The key file. */
  readonly keys: string
}

/** A fresh, migrated PostgreSQL database, open as the server opens it, and dropped afterwards. */
export async function onFreshPostgres(work: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-bench-'))
  await asAdmin(`create database ${name}`)
  const owner = new URL(admin)
  owner.pathname = `/${name}`
  try {
    await migratePostgres(owner.href)
    const url = await createLogin(owner.href, name)
    makeKeys(join(folder, 'keys'))
    loadKeys(join(folder, 'keys'))
    await foundPostgres(owner.href, 'demo')
    await openDatabase({ kind: 'postgres', url })
    await work({ ownerUrl: owner.href, url, keys: join(folder, 'keys') })
  } finally {
    await closeDatabase()
    await asAdmin(`drop database ${name} with (force)`)
    await asAdmin(`drop role if exists ${name}`)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: admin })
  await client.connect()
  await client.query(statement)
  await client.end()
}
