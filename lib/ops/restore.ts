import { existsSync, readFileSync } from 'node:fs'
import { asJob, asRestorer } from '@/db/work'
import { appendLines } from '@/lib/audit/checkpoint-file'
import { checkpointOf } from '@/lib/audit/checkpoint-line'
import { record } from '@/lib/audit/record'
import { type Verdict, verifyTrail } from '@/lib/audit/verify'
import { DamagedBackup } from './backup-cipher'
import { readBackup } from './backup-lines'
import { holdReady } from './checkpoint-place'
import type { Configuration } from './configuration'
import { clearInstallation, countRows, putLines, putUp, setAside } from './dump-repository'
import { openEmptyTarget } from './empty-target'
import { type Inspected, inspectBackup } from './inspect-backup'
import { NotReady } from './not-ready'

export interface Restored {
  /** When the backup was taken: what was recorded later isn’t in it. */
  readonly at: string
  readonly rows: number
  readonly verdict: Verdict
}

/**
 * Puts a backup into an empty database. The whole file is proved first, so that a changed byte, a missing key or a cut-off
 * end is found before anything is written; what was put back is then verified against the checkpoints.
 */
export async function restoreBackup(
  configuration: Configuration,
  { file, key }: { file: string; key: Buffer },
  progress: (line: string) => void,
): Promise<Restored> {
  progress('Reading the backup through …')
  const found = await inspectBackup(file, key)
  const missing = missingLines(configuration.checkpoints, found)
  await holdReady(configuration.checkpoints)
  const target = await openEmptyTarget(configuration, progress)
  try {
    if (missing.length) await appendLines(configuration.checkpoints, missing) // before the rows: those can't be taken back
    progress('Putting the records back …')
    await fill(file, key, found)
    progress('Verifying them …')
    const verdict = await verifyTrail(configuration.checkpoints)
    await asJob(tx => record(tx, system, verified(found.at, verdict)))
    await target.keep()
    return { at: found.at, rows: [...found.counts.values()].reduce((one, other) => one + other, 0), verdict }
  } catch (error) {
    await target.discard()
    throw error
  }
}

const system = { staffId: null, role: 'system', sessionId: null }
const verified = (at: string, { verdict }: Verdict) => ({
  chain: 'system',
  action: 'restore.verified',
  subject: { type: 'installation', id: 'installation' },
  body: { at, verdict },
})

/** The checkpoint file may be gone or behind the backup; where it goes on after it, or says something else, a person decides. */
function missingLines(file: string, { at, checkpoints }: Inspected): string[] {
  const there = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  if (there.every((line, index) => line === checkpoints[index])) return checkpoints.slice(there.length)
  const last = checkpointOf(there.at(-1) ?? '')
  throw new NotReady([
    `${file} goes on after this backup of ${at}${last ? `, up to ${last.at}` : ''}, or holds other checkpoints. What was recorded after the backup isn’t in it. To restore it all the same, move that file aside and keep it: it proves what is missing.`,
  ])
}

/** All in one transaction: every row there, or none. */
async function fill(file: string, key: Buffer, { counts }: Inspected): Promise<void> {
  const tables = [...counts.keys()]
  await asRestorer(async tx => {
    await setAside(tx, tables)
    await clearInstallation(tx)
    let table = ''
    await readBackup(file, key, async ({ mark, value }) => {
      if (mark === 'table') table = value
      if (mark === 'rows') await putLines(tx, table, value)
    })
    for (const [name, count] of counts)
      if ((await countRows(tx, name)) !== count) throw new DamagedBackup(`Not every row of ${name} could be put back.`)
    await putUp(tx, tables)
  })
}
