import { existsSync } from 'node:fs'
import { closeDatabase, openDatabase } from '@/db/client'
import { loadKeys, makeKeys } from '@/lib/seal/key-ring'
import type { Configuration } from './configuration'
import { type Answer, holdDataFolder } from './data-lock'
import { checkInstallation } from './installation'
import type { Installation } from './installation-repository'
import { NotReady } from './not-ready'
import { embeddedFolder, openEmbedded } from './open-embedded'
import { factsOf, problemsOf } from './postgres-checks'

export interface Opening {
  /** Who answers commands that arrive at the data folder's socket. */
  readonly answer: Answer
  /** Makes the demo study in a demo database that has none yet. */
  readonly layOut: () => Promise<void>
  readonly progress: (line: string) => void
}

export interface Opened {
  readonly installation: Installation
  readonly close: () => Promise<void>
}

/** Keys, lock, checks, database, in this order: what the server and the command line both do before anything else. */
export async function openInstallation(configuration: Configuration, opening: Opening): Promise<Opened> {
  const release = await openHome(configuration, opening)
  const close = async () => {
    await closeDatabase()
    await release()
  }
  try {
    const installation = await checkInstallation(configuration)
    if (configuration.demo && !installation.seededAt) await opening.layOut()
    return { installation, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openHome(
  configuration: Configuration,
  { answer, layOut, progress }: Opening,
): Promise<() => Promise<void>> {
  const { database } = configuration
  if (database.kind === 'embedded') {
    const release = await holdDataFolder(configuration.data, answer)
    if (!existsSync(configuration.keys) && !existsSync(embeddedFolder(configuration))) makeKeys(configuration.keys)
    openKeys(configuration.keys)
    await openEmbedded(configuration, layOut, progress)
    return release
  }
  openKeys(configuration.keys)
  const problems = problemsOf(await factsOf(database.url))
  if (problems.length) throw new NotReady(problems)
  await openDatabase({ kind: 'postgres', url: database.url })
  return async () => {}
}

/** A key file that can't be used is a reason not to start, in its own words. */
function openKeys(path: string) {
  try {
    loadKeys(path)
  } catch (error) {
    throw new NotReady([(error as Error).message])
  }
}
