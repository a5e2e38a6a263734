import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Client } from 'pg'
import { closeDatabase, openDatabase } from '@/db/client'
import { migrateEmbedded, migratePostgres } from '@/db/migrate'
import { asOwner } from '@/db/work'
import type { Configuration } from './configuration'
import { holdDataFolder } from './data-lock'
import { countRows, tablesInOrder } from './dump-repository'
import { NotReady } from './not-ready'
import { embeddedFolder } from './open-embedded'

/** A database that holds nothing yet, open and with its tables made. */
export interface EmptyTarget {
  /** What was put into it stays; closes it. */
  readonly keep: () => Promise<void>
  /** Closes it; an embedded one is gone. */
  readonly discard: () => Promise<void>
}

type Progress = (line: string) => void

/** The database of VIGIL_OWNER_URL, or else the embedded one; refused where it holds anything. */
export const openEmptyTarget = (configuration: Configuration, progress: Progress): Promise<EmptyTarget> =>
  configuration.ownerUrl ? emptyPostgres(configuration.ownerUrl, progress) : emptyEmbedded(configuration, progress)

/** Made beside its place and moved there when it is kept, like a first start: nothing half-made is left behind. */
async function emptyEmbedded(configuration: Configuration, progress: Progress): Promise<EmptyTarget> {
  const folder = embeddedFolder(configuration)
  const unfinished = `${folder}.new`
  const release = await holdDataFolder(configuration.data, knock => knock.end())
  if (existsSync(folder)) {
    await release()
    throw new NotReady([
      `${folder} holds a database already. Restore into an empty folder: set VIGIL_DATA to a new one.`,
    ])
  }
  await rm(unfinished, { recursive: true, force: true })
  await migrateEmbedded(await openDatabase({ kind: 'embedded', folder: unfinished }), progress)
  return {
    keep: async () => {
      await closeDatabase()
      await rename(unfinished, folder)
      await release()
    },
    discard: async () => {
      await closeDatabase()
      await rm(unfinished, { recursive: true, force: true })
      await release()
    },
  }
}

async function emptyPostgres(url: string, progress: Progress): Promise<EmptyTarget> {
  if (!(await isBare(url))) await refuseFilled(url)
  await migratePostgres(url, progress)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('grant vigil_verify, vigil_job to current_user')
  await client.end()
  await openDatabase({ kind: 'postgres', url, poolSize: 4 })
  return { keep: closeDatabase, discard: closeDatabase }
}

/** A database without a table. */
async function isBare(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query("select from pg_tables where schemaname = 'public' limit 1")).rows.length === 0
  } finally {
    await client.end()
  }
}

/** A database with tables must be a migrated one of ours that nobody has used; its own word of what it is gives way. */
async function refuseFilled(url: string): Promise<void> {
  await openDatabase({ kind: 'postgres', url, poolSize: 2 })
  try {
    await asOwner(async tx => {
      for (const table of await tablesInOrder(tx))
        if (table !== 'installation' && (await countRows(tx, table)) > 0)
          throw new NotReady([`The database holds records already (${table}). Restore into an empty database.`])
    })
  } finally {
    await closeDatabase()
  }
}
