import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Help } from '@/lib/session/help/help'
import { fetchQueueKey, type QueueKey } from './queue-key'

interface Schema extends DBSchema {
  held: {
    key: string
    value: {
      readonly whose: string
      readonly nonce: Uint8Array<ArrayBuffer>
      readonly sealed: ArrayBuffer
    }
  }
  beside: { key: string; value: Uint8Array<ArrayBuffer> }
}

/** The help of a session day, sealed on this device under a key that lives in memory alone: one day a person. */
export class HeldHelp {
  private constructor(
    private readonly database: IDBPDatabase<Schema>,
    private readonly key: QueueKey,
  ) {}

  /** Null where this browser keeps nothing, or its key can't be had now. */
  static async open(): Promise<HeldHelp | null> {
    try {
      const database = await opened()
      const key = await fetchQueueKey(await saltOf(database))
      return key && new HeldHelp(database, key)
    } catch {
      return null
    }
  }

  /** Holds it in place of what was held before. */
  async put(noteId: string, help: Help): Promise<void> {
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const bytes = new TextEncoder().encode(JSON.stringify(help))
    const sealed = await crypto.subtle.encrypt(this.bound(noteId, nonce), this.key.key, bytes)
    await this.database.put('held', { whose: this.key.tag, nonce, sealed })
  }

  /** What is held of this day; null where nothing is, or it is of another. */
  async read(noteId: string): Promise<Help | null> {
    try {
      const kept = await this.database.get('held', this.key.tag)
      if (!kept) return null
      const bytes = await crypto.subtle.decrypt(this.bound(noteId, kept.nonce), this.key.key, kept.sealed)
      return JSON.parse(new TextDecoder().decode(bytes)) as Help
    } catch {
      return null
    }
  }

  private bound(noteId: string, iv: Uint8Array<ArrayBuffer>) {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${this.key.tag}/help/${noteId}`) }
  }
}

/** Whatever is held on this device, of whomever. */
export async function destroyHeld(): Promise<void> {
  try {
    const database = await opened()
    await database.clear('held')
    database.close()
  } catch {
    return
  }
}

const opened = () =>
  openDB<Schema>('vigil-held', 1, {
    upgrade(made) {
      made.createObjectStore('held', { keyPath: 'whose' })
      made.createObjectStore('beside')
    },
  })

/** The first that is laid there stays, whichever tab laid it. */
async function saltOf(database: IDBPDatabase<Schema>): Promise<Uint8Array<ArrayBuffer>> {
  const fresh = crypto.getRandomValues(new Uint8Array(16))
  await database.add('beside', fresh, 'salt').catch(() => {})
  return (await database.get('beside', 'salt')) ?? fresh
}
