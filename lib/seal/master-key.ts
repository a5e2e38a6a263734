import { type DataKey, type Opened, open, type Place, seal, UnreadableError } from './envelope'
import { freshKeys, type KeyRing, keys, type Secret } from './key-ring'

/** Seals with the master key of the file as it is now, and says which one that is. */
export function wrap(place: Place, content: Uint8Array): { bytes: Buffer; masterKeyId: string } {
  const { master } = freshKeys()
  return { bytes: seal(asKey(master), place, content).bytes, masterKeyId: master.id }
}

/** What the master key wrapped, or an earlier one that is still in the file. Throws UnreadableError where none of them did. */
export function unwrap(place: Place, wrapped: Uint8Array): Opened {
  for (const key of all(freshKeys())) {
    const opened = openedBy(key, place, wrapped)
    if (opened) return opened
  }
  throw new UnreadableError(place)
}

/** The same where the master key is known by its id. Throws also where the file does not hold that one. */
export function unwrapBy(masterKeyId: string, place: Place, wrapped: Uint8Array): Opened {
  const among = (ring: KeyRing) => all(ring).find(({ id }) => id === masterKeyId)
  const key = among(keys()) ?? among(freshKeys())
  if (!key) throw new Error('This was wrapped by another master key than the key file holds.')
  return open(asKey(key), place, wrapped)
}

/** The same content under the present master key; null where it is wrapped by that one already. */
export function wrappedAnew(place: Place, wrapped: Uint8Array): Buffer | null {
  if (openedBy(freshKeys().master, place, wrapped)) return null
  return wrap(place, unwrap(place, wrapped).content).bytes
}

function openedBy(key: Secret, place: Place, wrapped: Uint8Array): Opened | null {
  try {
    return open(asKey(key), place, wrapped)
  } catch (error) {
    if (error instanceof UnreadableError) return null
    throw error
  }
}

const all = ({ master, former }: KeyRing): readonly Secret[] => [master, ...former]

/** A master key as the envelope takes it. Which one it is stands beside what it wraps or is found by trying, so its own id here is nil. */
const asKey = ({ key }: Secret): DataKey => ({ id: '00000000-0000-0000-0000-000000000000', secret: key })
