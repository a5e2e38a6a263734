import { setTimeout } from 'node:timers/promises'
import { asJob } from '@/db/work'
import { tellOfEntries } from './live-repository'

const gatherFor = 10
const moved = new Set<string>()
let isTelling = false

/**
 * Tells every process that something was added to a log, once it is committed. Not with the deed: commits that notify wait for
 * one another through the whole database, each for the disk. A word that is lost with its process is made up by the look at
 * all streams, twice a second.
 */
export function tellOthers(noteId: string): void {
  moved.add(noteId)
  if (!isTelling) void tell()
}

async function tell(): Promise<void> {
  isTelling = true
  while (moved.size > 0) {
    await setTimeout(gatherFor)
    const ids = [...moved]
    moved.clear()
    await asJob(tx => tellOfEntries(tx, ids)).catch(() => {}) // the database is away, and with it all that was to be told
  }
  isTelling = false
}
