import { open, seal } from './envelope'
import { masterKey } from './master-key'

const place = { table: 'installation', column: 'sentinel', row: 'installation', version: 1, study: '' }
const word = 'vigil'

/** Sealed at the database's creation: opens only under the same master key. */
export const makeSentinel = (): Buffer => seal(masterKey(), place, Buffer.from(word)).bytes

/** True when this process holds the master key of that database. */
export function opensSentinel(sealed: Uint8Array): boolean {
  try {
    return open(masterKey(), place, sealed).content.toString() === word
  } catch {
    return false
  }
}
