import { unwrap, wrap, wrappedAnew } from './master-key'

const place = { table: 'installation', column: 'sentinel', row: 'installation', version: 1, study: '' }
const word = 'vigil'

/** Sealed at the database's creation: opens only under that master key, or one that followed it. */
export const makeSentinel = (): Buffer => wrap(place, Buffer.from(word)).bytes

/** The same under the present master key; null where it is already. */
export const sentinelAnew = (sealed: Uint8Array): Buffer | null => wrappedAnew(place, sealed)

/** True when this process holds the master key of that database. */
export function opensSentinel(sealed: Uint8Array): boolean {
  try {
    return unwrap(place, sealed).content.toString() === word
  } catch {
    return false
  }
}
