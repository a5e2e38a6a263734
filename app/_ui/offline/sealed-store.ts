import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { fetchQueueKey, type QueueKey } from './queue-key'

/** Something that a person did and the server does not have yet. */
export interface Unsent {
  readonly id: string
  readonly noteId: string
  readonly kind: 'answer' | 'entry' | 'opening' | 'words' | 'vitals' | 'named' | 'below'
  /** JSON, as it is sent. */
  readonly value: unknown
}

interface Kept {
  readonly id: string
  readonly whose: string
  /** The order in which it was kept. */
  readonly order: number
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}
interface Schema extends DBSchema {
  items: { key: [string, string]; value: Kept; indexes: { whose: string } }
  beside: { key: string; value: Uint8Array<ArrayBuffer> }
}

const name = 'vigil-unsent'
/** The writing of which each item was read: it outlasts a store that the browser closes and that is opened anew. */
const readFrom = new WeakMap<Unsent, string>()

/** The queue on this device: every item sealed on its own, so that nothing readable lies in the browser. */
export class SealedStore {
  private order = 0

  private constructor(
    private readonly database: IDBPDatabase<Schema>,
    private readonly key: QueueKey,
    private readonly salt: Uint8Array<ArrayBuffer>,
  ) {}

  /** Whether nothing of anybody waits here: for that no key is needed. */
  static async isEmpty(): Promise<boolean> {
    try {
      const database = await opened()
      const count = await database.count('items')
      database.close()
      return count === 0
    } catch {
      return true
    }
  }

  /** Null where this browser keeps nothing, or its key can't be had now; the key of a store that was open before opens it anew. */
  static async open(before: SealedStore | null = null): Promise<SealedStore | null> {
    try {
      const database = await opened()
      const salt = await saltOf(database)
      const key = before?.salt.join() === salt.join() ? before.key : await fetchQueueKey(salt)
      if (!key) database.close()
      return key && new SealedStore(database, key, salt)
    } catch {
      return null
    }
  }

  close(): void {
    this.database.close()
  }

  /** Keeps it, in place of what had its id. */
  async put(item: Unsent): Promise<void> {
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const bytes = new TextEncoder().encode(JSON.stringify(item))
    const sealed = await crypto.subtle.encrypt(this.bound(item.id, nonce), this.key.key, bytes)
    this.order = Math.max(this.order + 1, Date.now()) // among those of other tabs, too
    await this.database.put('items', { id: item.id, whose: this.key.tag, order: this.order, nonce, sealed })
  }

  /** What the server has is not kept. */
  async drop(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map(id => this.database.delete('items', [this.key.tag, id])))
  }

  /** Of what was read here, drops what nobody has written since: in one step, so that no other tab writes in between. */
  async dropUnchanged(read: readonly Unsent[]): Promise<void> {
    const { store, done } = this.database.transaction('items', 'readwrite')
    const drop = async (item: Unsent) => {
      const kept = await store.get([this.key.tag, item.id])
      if (kept && writingOf(kept) === readFrom.get(item)) await store.delete([this.key.tag, item.id])
    }
    await Promise.all([...read.map(drop), done])
  }

  /** All of this person's, in the order in which they were kept; what does not open any more is passed over. */
  async all(): Promise<Unsent[]> {
    const kept = await this.database.getAllFromIndex('items', 'whose', this.key.tag)
    const opened = await Promise.all(kept.sort((one, other) => one.order - other.order).map(one => this.openItem(one)))
    return opened.filter(one => one !== null)
  }

  private async openItem(kept: Kept): Promise<Unsent | null> {
    const { id, nonce, sealed } = kept
    try {
      const bytes = await crypto.subtle.decrypt(this.bound(id, nonce), this.key.key, sealed)
      const item = JSON.parse(new TextDecoder().decode(bytes)) as Unsent
      readFrom.set(item, writingOf(kept))
      return item
    } catch {
      return null
    }
  }

  /** An item can't be moved under another id, nor to another person. */
  private bound(id: string, iv: Uint8Array<ArrayBuffer>) {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${this.key.tag}/${id}`) }
  }
}

/** Every writing has a nonce of its own. */
const writingOf = ({ nonce }: Kept): string => nonce.join()

const opened = () =>
  openDB<Schema>(name, 1, {
    upgrade(made) {
      made.createObjectStore('items', { keyPath: ['whose', 'id'] }).createIndex('whose', 'whose')
      made.createObjectStore('beside')
    },
  })

/** The first that is laid there stays, whichever tab laid it. */
async function saltOf(database: IDBPDatabase<Schema>): Promise<Uint8Array<ArrayBuffer>> {
  const fresh = crypto.getRandomValues(new Uint8Array(16))
  await database.add('beside', fresh, 'salt').catch(() => {})
  return (await database.get('beside', 'salt')) ?? fresh
}
