import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { database } from '@/db/client'
import { running, setRunning } from '@/lib/ops/running'
import { loadKeys } from '@/lib/seal/key-ring'
import { postgresUrl } from './backups'
import { test as base } from './database'

/** A worker of its own, with a key file of its own that a test may change, and its database's owner known to the command line. */
export const test = base.extend<object, { keyFile: string }>({
  keyFile: [
    async ({ database: _ }, use) => {
      const { configuration, ...rest } = running()
      const { VIGIL_KEYS } = process.env
      const folder = mkdtempSync(join(tmpdir(), 'vigil-keys-'))
      const keys = join(folder, 'keys')
      copyFileSync(configuration.keys, keys)
      loadKeys(keys)
      process.env.VIGIL_KEYS = keys
      setRunning({ ...rest, configuration: { ...configuration, keys, ownerUrl: ownerUrl() } })
      await use(keys)
      process.env.VIGIL_KEYS = VIGIL_KEYS
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', auto: true },
  ],
})

function ownerUrl(): string | null {
  const { home } = database()
  return home.kind === 'postgres' ? postgresUrl(new URL(home.url).pathname.slice(1)) : null
}
