import { SealedStore, type Unsent } from './sealed-store'

/** Where this device’s key can’t be had now, or its store fails. */
const tryAgain = 5000

interface Around<T> {
  readonly noteId: string
  readonly kind: Unsent['kind']
  /** How long typing may go on before it is written; what is tapped is written at once. */
  readonly pause?: number
  /** What earlier pages of this note left here: once, as soon as it can be read. */
  readonly left: (items: readonly T[]) => void
  /** What is kept, or known of what is kept, has moved. */
  readonly changed?: () => void
}

/**
 * What one page keeps on this device until the server has it. Written again into a store opened anew, until it really
 * lies there: as long as it does not, nobody is told that it is kept; and as long as nobody can read what lay here
 * before, nobody is told that there was nothing.
 */
export class KeptHere<T extends { readonly id: string }> {
  private store: SealedStore | null = null
  private before: SealedStore | null = null
  /** To be written; null, to be dropped. */
  private readonly waiting = new Map<string, T | null>()
  private writing: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | null = null
  private isOpen = false
  private hasTaken = false
  /** Whether the store took what it was last given. */
  isReliable = false
  /** Whether what earlier pages left here is known: it was read, or there is nothing of anybody. */
  leftIs: 'asked' | 'known' | 'unreadable' = 'asked'

  constructor(private readonly around: Around<T>) {}

  /** Asks what earlier pages left. */
  begin(): void {
    this.isOpen = true
    this.flush()
  }

  /** The page goes: what it put is still written, what others left is left to the next. */
  leave(): void {
    this.isOpen = false
    this.flush()
  }

  put(item: T): void {
    this.waiting.set(item.id, item)
    this.writeSoon()
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) this.waiting.set(id, null)
    this.writeSoon()
  }

  /** Whether this does not lie here yet: it is in the open page alone. */
  isInPageAlone(id: string): boolean {
    return Boolean(this.waiting.get(id))
  }

  /** Whether nothing of this page waits to be written, or no longer than it takes. */
  get isKept(): boolean {
    return this.isReliable || [...this.waiting.values()].every(item => item === null)
  }

  /** Whatever lies here of this note, of whichever page; null where that can't be told now. */
  async lying(): Promise<readonly T[] | null> {
    await this.writing
    try {
      const store = await this.opened()
      if (store) return await this.allIn(store)
    } catch {
      this.failed()
    }
    return (await SealedStore.isEmpty()) ? [] : null
  }

  /** Writes now what waits: on hiding the page, and as a network or a session is back. */
  flush(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.writing = this.writing.then(() => this.write()).catch(() => this.failed())
  }

  private writeSoon(): void {
    if (this.around.pause === undefined) this.flush()
    else this.writeIn(this.around.pause)
  }

  private writeIn(milliseconds: number): void {
    this.timer ??= setTimeout(() => this.flush(), milliseconds)
  }

  private async write(): Promise<void> {
    if ((this.hasTaken || !this.isOpen) && this.waiting.size === 0) return
    const store = await this.opened()
    if (!store) return this.withoutStore()
    if (!this.hasTaken && this.isOpen) await this.takeLeft(store)
    const written = [...this.waiting]
    await store.drop(written.flatMap(([id, item]) => (item === null ? [id] : [])))
    for (const [id, value] of written) if (value) await store.put({ ...this.place, id, value })
    for (const [id, item] of written) if (this.waiting.get(id) === item) this.waiting.delete(id)
    const isNews = !this.isReliable || written.some(([, item]) => item !== null)
    this.isReliable = true
    if (isNews) this.around.changed?.()
  }

  private async takeLeft(store: SealedStore): Promise<void> {
    const left = await this.allIn(store)
    this.hasTaken = true
    this.leftIs = 'known'
    this.around.left(left.filter(({ id }) => !this.waiting.has(id)))
  }

  private async withoutStore(): Promise<void> {
    this.isReliable = false
    if (!this.hasTaken) for (const [id, item] of this.waiting) if (item === null) this.waiting.delete(id) // it never lay here
    if (this.leftIs !== 'known') this.leftIs = (await SealedStore.isEmpty()) ? 'known' : 'unreadable'
    if ((this.isOpen && this.leftIs === 'unreadable') || this.waiting.size > 0) this.writeIn(tryAgain)
    this.around.changed?.()
  }

  /** The browser may have closed it: it is opened anew. */
  private failed(): void {
    this.store?.close()
    this.store = null
    this.isReliable = false
    this.writeIn(tryAgain)
    this.around.changed?.()
  }

  private async opened(): Promise<SealedStore | null> {
    this.store ??= await SealedStore.open(this.before)
    this.before = this.store ?? this.before
    return this.store
  }

  private async allIn(store: SealedStore): Promise<readonly T[]> {
    const { noteId, kind } = this.around
    const all = (await store.all()).filter(item => item.kind === kind && item.noteId === noteId)
    return all.map(({ value }) => value as T) // written here alone
  }

  private get place() {
    return { noteId: this.around.noteId, kind: this.around.kind }
  }
}
