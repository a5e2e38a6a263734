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
  audit: secret,
  index: secret,
  checkpoint: z.strictObject({ id: z.string(), private: z.string(), public: z.string() }),
})
type RingFile = z.output<typeof ringSchema>

export interface Secret {
  readonly id: string
  readonly key: Buffer
}
export interface KeyRing {
  readonly master: Secret
  readonly audit: Secret
  readonly index: Secret
  /** Ed25519, PEM. */
  readonly checkpoint: { readonly id: string; readonly private: string; readonly public: string }
}

const place = Symbol.for('vigil.keys')
const held = globalThis as { [place]?: KeyRing }

/** The keys of this process, loaded at boot. */
export function keys(): KeyRing {
  if (!held[place]) throw new Error('The keys are not loaded yet.')
  return held[place]
}

/** Reads the key file. Throws with the reason when it is missing, readable by others, or not a key file. */
export function loadKeys(path: string): KeyRing {
  if (!existsSync(path))
    throw new Error(
      `The key file ${path} is missing. Restore it from its escrow: without it nothing sealed can be read.`,
    )
  if ((statSync(path).mode & 0o077) !== 0)
    throw new Error(`The key file ${path} can be read by other users. Run: chmod 600 ${path}`)
  const ring = ringSchema.safeParse(parsedJson(path))
  if (!ring.success)
    throw new Error(`The key file ${path} is damaged: ${ring.error.issues[0]?.path.join('.')} is not as it should be.`)
  held[place] = opened(ring.data)
  return held[place]
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

function newSecret() {
  return { id: randomBytes(8).toString('hex'), key: randomBytes(32).toString('base64') }
}

function opened(ring: RingFile): KeyRing {
  const secretOf = (one: { id: string; key: string }): Secret => ({ id: one.id, key: Buffer.from(one.key, 'base64') })
  return {
    master: secretOf(ring.master),
    audit: secretOf(ring.audit),
    index: secretOf(ring.index),
    checkpoint: ring.checkpoint,
  }
}

function parsedJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
