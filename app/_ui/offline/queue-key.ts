import { deviceId } from './device'
import { inTime } from './patience'
import { hearClock } from './server-clock'

/** Opens what this person left unsent in this browser: in memory only, and never to be read out of it. */
export interface QueueKey {
  readonly key: CryptoKey
  /** Names this person's items and nobody's else, and says nothing of who they are. */
  readonly tag: string
}

/** Asks the server for the secret, and derives the key from it with the salt that lies beside the queue; null while that can't be had. */
export async function fetchQueueKey(salt: Uint8Array<ArrayBuffer>): Promise<QueueKey | null> {
  try {
    const askedAt = Date.now()
    const response = await fetch('/api/session/queue-secret', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ deviceId: deviceId() }),
      signal: inTime(),
    })
    if (!response.ok || !response.headers.get('content-type')?.includes('application/json')) return null
    hearClock(response, askedAt)
    const { secret } = (await response.json()) as { secret: string }
    const bytes = Uint8Array.from(atob(secret), letter => letter.charCodeAt(0))
    const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey', 'deriveBits'])
    bytes.fill(0)
    return { key: await derivedKey(base, salt), tag: await derivedTag(base, salt) }
  } catch {
    return null
  }
}

const derivedKey = (base: CryptoKey, salt: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode('vigil/queue/1') },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )

async function derivedTag(base: CryptoKey, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const info = new TextEncoder().encode('vigil/queue/1 whose')
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 128)
  return [...new Uint8Array(bits)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
