import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from './configuration'
import { madeOnce } from './evaluation-secrets'
import { NotReady } from './not-ready'

/** The key that backups are sealed with: of the named file, of the environment, or in an evaluation one made once in the data folder. */
export function backupKey(
  { database, data }: Configuration,
  file: string | null,
  environment: string | undefined = process.env.VIGIL_BACKUP_KEY,
): Buffer {
  if (file) return keyIn(file)
  if (environment) return decoded(environment, 'VIGIL_BACKUP_KEY')
  if (database.kind === 'postgres')
    throw new NotReady([
      'There is no backup key. Make one with: openssl rand -base64 32 — and give it in VIGIL_BACKUP_KEY, or in a file with --key FILE. Keep it apart from the backups.',
    ])
  return decoded(
    madeOnce(evaluationKey(data), () => randomBytes(32).toString('base64')),
    evaluationKey(data),
  )
}

export const evaluationKey = (data: string): string => join(data, 'backup-key')

function keyIn(file: string): Buffer {
  if (!existsSync(file))
    throw new NotReady([`The key file ${file} is missing. Without it this backup can’t be opened.`])
  if ((statSync(file).mode & 0o077) !== 0)
    throw new NotReady([`The key file ${file} can be read by other users. Run: chmod 600 ${file}`])
  return decoded(readFileSync(file, 'utf8').trim(), file)
}

function decoded(text: string, where: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32 || key.toString('base64') !== text)
    throw new NotReady([`${where} holds no backup key: 32 bytes in base64, as openssl rand -base64 32 makes them.`])
  return key
}
