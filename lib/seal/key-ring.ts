import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const secret = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  key: z.base64().refine(key => Buffer.from(key, 'base64').length === 32, '32 bytes'),
})

/** Keys that are never in the database: what wraps data keys, what authenticates the audit trail, what indexes names, what signs checkpoints. */
const ringSchema = z.strictObject({
  version: z.literal(1),
  master: secret,
  /** Earlier master keys, for what they wrapped and is not wrapped anew yet. */
  former: z.array(secret).optional(),
  audit: secret,
  index: secret,
  checkpoint: z.strictObject({ id: z.string(), private: z.string(), public: z.string() }),
})
export type RingFile = z.output<typeof ringSchema>

export interface Secret {
  readonly id: string
  readonly key: Buffer
}
export interface KeyRing {
  readonly master: Secret
  /** Earlier master keys, the last one first. */
  readonly former: readonly Secret[]
  readonly audit: Secret
  readonly index: Secret
  /** Ed25519, PEM. */
  readonly checkpoint: { readonly id: string; readonly private: string; readonly public: string }
}

interface Held {
  readonly ring: KeyRing
  readonly path: string
  readonly stamp: string
}
const place = Symbol.for('vigil.keys')
const held = globalThis as { [place]?: Held }

/** The keys of this process, loaded at boot. */
export const keys = (): KeyRing => now().ring

/**
 * The keys as their file holds them now: a server takes up a renewed master key while it runs. A file that can't be used, or is
 * of another installation, changes nothing until the next start, which refuses it.
 */
export function freshKeys(): KeyRing {
  const { ring, path, stamp } = now()
  try {
    const stampNow = stampOf(path)
    if (stampNow === stamp) return ring
    const read = opened(readRing(path))
    if (read.audit.id === ring.audit.id) held[place] = { ring: read, path, stamp: stampNow }
  } catch {
    return ring
  }
  return keys()
}

/** Reads the key file. Throws with the reason when it is missing, readable by others, or not a key file. */
export function loadKeys(path: string): KeyRing {
  const stamp = existsSync(path) ? stampOf(path) : ''
  const ring = opened(readRing(path))
  held[place] = { ring, path, stamp }
  return ring
}

/** What the file says. Throws as `loadKeys` does. */
export function readRing(path: string): RingFile {
  if (!existsSync(path))
    throw new Error(
      `The key file ${path} is missing. Restore it from its escrow: without it nothing sealed can be read.`,
    )
  if ((statSync(path).mode & 0o077) !== 0)
    throw new Error(`The key file ${path} can be read by other users. Run: chmod 600 ${path}`)
  const ring = ringSchema.safeParse(parsedJson(path))
  if (!ring.success)
    throw new Error(`The key file ${path} is damaged: ${ring.error.issues[0]?.path.join('.')} is not as it should be.`)
  return ring.data
}

/** Makes a new key file, mode 0600; refuses to overwrite one. */
export function makeKeys(path: string): void {
  const pair = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const ring: RingFile = {
    version: 1,
    master: newSecret(),
    audit: newSecret(),
    index: newSecret(),
    checkpoint: {
      id: createHash('sha256').update(pair.publicKey).digest('hex').slice(0, 16),
      private: pair.privateKey,
      public: pair.publicKey,
    },
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}

export function newSecret(): RingFile['master'] {
  return { id: randomBytes(8).toString('hex'), key: randomBytes(32).toString('base64') }
}

function opened(ring: RingFile): KeyRing {
  const secretOf = (one: { id: string; key: string }): Secret => ({ id: one.id, key: Buffer.from(one.key, 'base64') })
  return {
    master: secretOf(ring.master),
    former: (ring.former ?? []).map(secretOf),
    audit: secretOf(ring.audit),
    index: secretOf(ring.index),
    checkpoint: ring.checkpoint,
  }
}

function now(): Held {
  const one = held[place]
  if (!one) throw new Error('The keys are not loaded yet.')
  return one
}

/** Changes with each file that is put in its place. */
function stampOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path)
  return `${ino} ${mtimeMs} ${size}`
}

function parsedJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
