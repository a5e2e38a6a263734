import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { closeDatabase, type Handle, openDatabase } from '@/db/client'
import { migrateEmbedded } from '@/db/migrate'
import type { Configuration } from './configuration'
import { foundInstallation } from './installation'

/** The folder of the embedded database; its being there means that it was made to the end. */
export const embeddedFolder = ({ data }: Configuration): string => join(data, 'database')

type Progress = (line: string) => void

/**
 * Opens the embedded database, migrated; the caller holds the folder's lock. The first time it is made beside its place,
 * demo study and all, and moved there when complete: a first start that is killed leaves nothing half-made behind.
 */
export async function openEmbedded(
  configuration: Configuration,
  layOut: () => Promise<void>,
  progress: Progress,
): Promise<Handle> {
  const folder = embeddedFolder(configuration)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new`
    await rm(unfinished, { recursive: true, force: true })
    progress('Making the embedded database …')
    const made = await openDatabase({ kind: 'embedded', folder: unfinished })
    await migrateEmbedded(made, progress)
    await foundInstallation(text => made.engine?.exec(text) ?? Promise.reject(), configuration.demo ? 'demo' : 'real')
    if (configuration.demo) await layOut()
    await closeDatabase()
    await rename(unfinished, folder)
  }
  const handle = await openDatabase({ kind: 'embedded', folder })
  await migrateEmbedded(handle, progress)
  return handle
}
