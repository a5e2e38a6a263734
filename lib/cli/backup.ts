import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { asJob } from '@/db/work'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { record } from '@/lib/audit/record'
import { takeBackup } from '@/lib/ops/backup'
import { backupKey } from '@/lib/ops/backup-key'
import { holdReady } from '@/lib/ops/checkpoint-place'
import { running } from '@/lib/ops/running'
import { withOwner } from '@/lib/ops/with-owner'
import { type CliCommand, Usage } from './command'

export const backup: CliCommand = {
  summary: 'take a backup of everything, in one sealed file',
  opens: true,
  help: `npm run -s vigil -- backup FILE [--key KEYFILE] [--json]

Writes every record, the audit trail and the checkpoints, as they stand at one moment, to FILE; also while the server
runs. The file is encrypted and authenticated with a key that is not in it: 32 bytes in base64, in KEYFILE or in
VIGIL_BACKUP_KEY (openssl rand -base64 32). In an evaluation without either, one is made once in VIGIL_DATA. Keep the key
and the master keys (VIGIL_KEYS) apart from the backups. On PostgreSQL it needs VIGIL_OWNER_URL, for this command alone.

  --key    the file that holds the key
  --json   what was taken as one line of JSON

Exit codes: 0 · 2 the backup could not be taken, nothing was left behind · 3 called wrongly
`,
  run: async (args, { voice, cwd }) => {
    const options = { key: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length !== 1) throw new Usage('Name the file to write.')
    const { configuration } = running()
    const file = resolve(cwd, positionals[0] ?? '')
    const key = backupKey(configuration, values.key ? resolve(cwd, values.key) : null)
    const { checkpoints } = configuration
    await holdReady(checkpoints)
    await makeCheckpoint(checkpoints) // so that what is in the backup can be verified to its last event
    const { at, tables, rows } = await withOwner(configuration, () => takeBackup({ file, key, checkpoints }))
    await asJob(tx =>
      record(
        tx,
        { staffId: null, role: 'system', sessionId: null },
        {
          chain: 'system',
          action: 'backup.taken',
          subject: { type: 'installation', id: 'installation' },
          body: { at, tables, count: rows },
        },
      ),
    )
    voice.out(
      values.json
        ? `${JSON.stringify({ file, at, tables, rows })}\n`
        : `${rows} rows of ${tables} tables, as they stood at ${at}, are in ${file}\n`,
    )
    return 0
  },
}
