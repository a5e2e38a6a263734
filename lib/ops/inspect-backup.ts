import { areMigrations, migrationHashes } from '@/db/migrate'
import { opensSentinel } from '@/lib/seal/sentinel'
import { DamagedBackup } from './backup-cipher'
import { type BackupHead, readBackup } from './backup-lines'
import { NotReady } from './not-ready'

/** What a backup holds, read from its first byte to its last. */
export class Inspected {
  at = ''
  /** Rows by table, in the order in which they are put back. */
  readonly counts = new Map<string, number>()
  /** The lines of the checkpoint file as it was. */
  readonly checkpoints: string[] = []
}

/**
 * Reads the whole backup before anything is written: every part unaltered, the end there, as many rows as were counted,
 * the tables of this build, and sealed under the master key at hand.
 */
export async function inspectBackup(file: string, key: Buffer): Promise<Inspected> {
  const found = new Inspected()
  let table = ''
  let whole = false
  await readBackup(file, key, async ({ mark, value }) => {
    switch (mark) {
      case 'backup':
        found.at = fitting(value).at
        break
      case 'table':
        table = value
        found.counts.set(table, 0)
        break
      case 'rows':
        if (table === 'installation') for (const row of value) mustOpen(row)
        found.counts.set(table, (found.counts.get(table) ?? 0) + value.length)
        break
      case 'checkpoint':
        found.checkpoints.push(value)
        break
      case 'end':
        whole = Object.entries(value).every(([name, count]) => found.counts.get(name) === count)
    }
  })
  if (!whole || !found.at) throw new DamagedBackup('This backup doesn’t hold what it counted when it was taken.')
  if (found.counts.get('installation') !== 1) throw new DamagedBackup('This backup is of no installation.')
  return found
}

function fitting(head: BackupHead): BackupHead {
  if (areMigrations(head.migrations)) return head
  throw new NotReady([
    `This backup has ${head.migrations.length} migrations and this version of Vigil has ${migrationHashes().length}, or others. Restore it with the version it was taken with, then update.`,
  ])
}

/** The sentinel of the installation's row opens under its own master key alone. */
function mustOpen(row: string): void {
  const { sentinel } = JSON.parse(row) as { sentinel: string } // bytea as to_jsonb writes it: \x and hex
  if (!opensSentinel(Buffer.from(sentinel.slice(2), 'hex')))
    throw new NotReady([
      'The key file does not hold the master key of this backup. Name the right file in VIGIL_KEYS, or restore it from its escrow.',
    ])
}
