import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from './configuration'

/** The secret of sign-in cookies: as configured, or made once for an evaluation. A real deployment never comes here without one. */
export const secretOf = ({ secret, data }: Configuration): string =>
  secret ?? madeOnce(join(data, 'secret'), () => randomBytes(32).toString('base64url'))

/** The file's content; the first time, content made for it, readable by its owner alone. */
export function madeOnce(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
