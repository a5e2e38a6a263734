import { type DataKey, dataKeyIdOf } from '@/lib/seal/envelope'

/** The key that something of the course is sealed with. */
export type Opens = (sealed: Buffer) => DataKey

export const keyIn =
  (keys: ReadonlyMap<string, DataKey>): Opens =>
  sealed => {
    const key = keys.get(dataKeyIdOf(sealed))
    if (!key) throw new Error('A record of the course can’t be opened.')
    return key
  }
