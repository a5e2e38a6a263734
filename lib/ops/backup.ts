import { createWriteStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Tx } from '@/db/client'
import { asOwner } from '@/db/work'
import { linesNow } from '@/lib/audit/checkpoint-file'
import { now } from '@/lib/clock/clock-repository'
import { sealedChunks } from './backup-cipher'
import { type BackupHead, line } from './backup-lines'
import { linesOf, migrationLevel, tablesInOrder } from './dump-repository'
import { wholeFile } from './whole-file'

export interface Backup {
  /** Where it is put; never over a file that is there. */
  readonly file: string
  readonly key: Buffer
  /** The file of checkpoints, which is taken with it. */
  readonly checkpoints: string
}
export interface BackupTaken {
  readonly at: string
  readonly tables: number
  readonly rows: number
}

/**
 * Takes a backup while the work goes on: every table in one snapshot, the checkpoints, the migrations and the counts, in
 * one sealed file. It has its name only once it is whole.
 */
export async function takeBackup({ file, key, checkpoints }: Backup): Promise<BackupTaken> {
  return wholeFile(file, async unfinished => {
    const anchored: string[] = [] // before the snapshot, which then has them all
    if (existsSync(checkpoints)) for await (const one of linesNow(checkpoints)) anchored.push(one)
    return asOwner(tx => written(tx, unfinished, key, anchored))
  })
}

async function written(tx: Tx, file: string, key: Buffer, anchored: readonly string[]): Promise<BackupTaken> {
  const at = await now(tx)
  const counts: Record<string, number> = {}
  await pipeline(
    Readable.from(content(tx, { version: 1, at, migrations: await migrationLevel(tx) }, anchored, counts)),
    createGzip({ level: 4 }),
    source => sealedChunks(key, source),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return { at, tables: Object.keys(counts).length, rows: Object.values(counts).reduce((one, other) => one + other, 0) }
}

async function* content(
  tx: Tx,
  head: BackupHead,
  anchored: readonly string[],
  counts: Record<string, number>,
): AsyncGenerator<string> {
  yield line('backup', head)
  for (const table of await tablesInOrder(tx)) {
    yield line('table', table)
    counts[table] = 0
    for await (const rows of linesOf(tx, table)) {
      counts[table] += rows.length
      yield `${rows.join('\n')}\n`
    }
  }
  for (const one of anchored) yield line('checkpoint', one)
  yield line('end', counts)
}
