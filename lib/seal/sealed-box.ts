import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { type DataKey, open, type Place, type Sealed, seal } from './envelope'

/** Half of a lock: what whoever locks has. The other half, of the same id, is a data key's secret read as an X25519 key (RFC 7748). */
export interface OpenLock {
  /** uuid of the data key that opens. */
  readonly id: string
  /** 32 bytes. */
  readonly publicKey: Buffer
}

/** The half that locks, of the half that opens: any 32 random bytes are a private key. */
export const lockOf = ({ id, secret }: DataKey): OpenLock => ({
  id,
  publicKey: rawOf(createPublicKey(privateOf(secret))),
})

/**
 * Locks with what can't open: `ephemeral public key (32) | envelope`, the envelope's key made for this content alone. Sealing
 * with a shared key would put that key into the memory of every process that only writes.
 */
export function sealTo(lock: OpenLock, place: Place, content: Uint8Array): Sealed {
  const pair = generateKeyPairSync('x25519')
  const ephemeral = rawOf(pair.publicKey)
  const shared = diffieHellman({ privateKey: pair.privateKey, publicKey: publicOf(lock.publicKey) })
  const { bytes, commitment } = seal(
    { id: lock.id, secret: derived(shared, ephemeral, lock.publicKey) },
    place,
    content,
  )
  return { bytes: Buffer.concat([ephemeral, bytes]), commitment }
}

export function openBox(key: DataKey, place: Place, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const ephemeral = bytes.subarray(0, length)
  const shared = diffieHellman({ privateKey: privateOf(key.secret), publicKey: publicOf(ephemeral) })
  const secret = derived(shared, ephemeral, lockOf(key).publicKey)
  return open({ id: key.id, secret }, place, bytes.subarray(length)).content
}

const length = 32
/** What stands before the raw key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const before = {
  private: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  public: Buffer.from('302a300506032b656e032100', 'hex'),
}

const privateOf = (secret: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([before.private, secret]), format: 'der', type: 'pkcs8' })
const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([before.public, raw]), format: 'der', type: 'spki' })
const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-length)
const derived = (shared: Buffer, ephemeral: Buffer, publicKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, publicKey]), 'vigil/box/1', length))
