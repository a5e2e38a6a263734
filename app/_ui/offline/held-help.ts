import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Help } from '@/lib/session/help/help'
import { fetchQueueKey, type QueueKey } from './queue-key'

interface Schema extends DBSchema {
  held: {
    key: string
    value: {
      /** The note, and the person’s tag. */
      readonly whose: string
      readonly heldAt: number
      readonly nonce: Uint8Array<ArrayBuffer>
      readonly sealed: ArrayBuffer
    }
  }
  beside: { key: string; value: Uint8Array<ArrayBuffer> }
}

/** No session day is longer: what lies here for so long was forgotten, and goes. */
const longestMilliseconds = 24 * 3_600_000

/** The help of session days, sealed on this device under a key that lives in memory alone: each day’s for itself. */
export class HeldHelp {
  private constructor(private readonly key: QueueKey) {}

  /** Null where this browser keeps nothing, or its key can't be had now. */
  static async open(): Promise<HeldHelp | null> {
    try {
      await within(destroyForgotten)
      const key = await fetchQueueKey(await within(saltOf))
      return key && new HeldHelp(key)
    } catch {
      return null
    }
  }

  /** Holds it in place of what was held of this day before. */
  async put(noteId: string, help: Help): Promise<void> {
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const bytes = new TextEncoder().encode(JSON.stringify(help))
    const sealed = await crypto.subtle.encrypt(this.bound(noteId, nonce), this.key.key, bytes)
    await within(database => database.put('held', { whose: this.whose(noteId), heldAt: Date.now(), nonce, sealed }))
  }

  /** What is held of this day; null where nothing is. */
  async read(noteId: string): Promise<Help | null> {
    try {
      const kept = await within(database => database.get('held', this.whose(noteId)))
      if (!kept || isForgotten(kept)) return null
      const bytes = await crypto.subtle.decrypt(this.bound(noteId, kept.nonce), this.key.key, kept.sealed)
      return JSON.parse(new TextDecoder().decode(bytes)) as Help
    } catch {
      return null
    }
  }

  private whose(noteId: string): string {
    return `${noteId} ${this.key.tag}`
  }

  private bound(noteId: string, iv: Uint8Array<ArrayBuffer>) {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${this.key.tag}/help/${noteId}`) }
  }
}

/** What this person holds of a day on this device, with the key that opens it; null where nothing is, or it can't be opened now. */
export async function heldHere(noteId: string): Promise<HeldHelp | null> {
  const lying = await within(database => database.count('held', ofNote(noteId))).catch(() => 0)
  const held = lying > 0 ? await HeldHelp.open() : null
  return (await held?.read(noteId)) ? held : null
}

/** Whatever is held on this device, of whomever. */
export const destroyHeld = (): Promise<void> => within(database => database.clear('held')).catch(() => {})

/** What is held of one day, by whomever. */
export const destroyHeldOf = (noteId: string): Promise<void> =>
  within(database => database.delete('held', ofNote(noteId))).catch(() => {})

const ofNote = (noteId: string) => IDBKeyRange.bound(`${noteId} `, `${noteId} \uffff`)

/** Opened for each deed: none fails in the hours of a day because the browser closed what was open. */
async function within<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await opened()
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

const isForgotten = ({ heldAt }: { heldAt: number }): boolean => !(heldAt > Date.now() - longestMilliseconds)

async function destroyForgotten(database: IDBPDatabase<Schema>): Promise<void> {
  for (const held of await database.getAll('held')) if (isForgotten(held)) await database.delete('held', held.whose)
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
