import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DamagedBackup } from '@/lib/ops/backup-cipher'
import { backupKey } from '@/lib/ops/backup-key'
import { configurationOf } from '@/lib/ops/configuration'
import { restoreBackup } from '@/lib/ops/restore'
import { loadKeys } from '@/lib/seal/key-ring'
import { type CliCommand, Usage } from './command'

export const restore: CliCommand = {
  summary: 'put a backup into an empty database, and verify it',
  opens: false,
  help: `npm run -s vigil -- restore FILE [--key KEYFILE] [--json]

Reads FILE to its end first: a changed byte, another key or a missing end is found before anything is written. Then puts
everything into an empty database and verifies it against the checkpoints. The database is that of VIGIL_OWNER_URL (name
VIGIL_CHECKPOINTS too), or without it the embedded one of VIGIL_DATA. VIGIL_KEYS names the master keys as they were when
the backup was taken. Sessions are not in a backup: everybody signs in again.

  --key    the file that holds the backup’s key; else VIGIL_BACKUP_KEY
  --json   what was restored as one line of JSON

Exit codes: 0 restored and intact · 1 the backup is damaged (nothing was written), or what was restored does not verify ·
2 it could not be restored: a key is missing, the database is not empty · 3 called wrongly
`,
  run: async (args, { voice, cwd }) => {
    const options = { key: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length !== 1) throw new Usage('Name the backup to restore.')
    const configuration = configurationOf(process.env)
    if (configuration.ownerUrl && !process.env.VIGIL_CHECKPOINTS)
      throw new Usage('VIGIL_CHECKPOINTS is missing: the file that checkpoints are appended to.')
    const key = backupKey(configuration, values.key ? resolve(cwd, values.key) : null)
    loadKeys(configuration.keys)
    const backup = { file: resolve(cwd, positionals[0] ?? ''), key }
    try {
      const restored = await restoreBackup(configuration, backup, line => voice.err(`${line}\n`))
      voice.out(values.json ? `${JSON.stringify(restored)}\n` : inWords(restored))
      if (configuration.ownerUrl) voice.err('Next: npm run -s vigil -- migrate --create-login\n')
      return { intact: 0, tampered: 1, undecided: 2 }[restored.verdict.verdict]
    } catch (error) {
      if (!(error instanceof DamagedBackup)) throw error
      voice.err(`${error.message} Nothing was written.\n`)
      return 1
    }
  },
}

const inWords = ({ at, rows, verdict }: Awaited<ReturnType<typeof restoreBackup>>) =>
  `Restored ${rows} rows, as they stood at ${at}.\n${verdict.verdict}: ${verdict.words}\n`
