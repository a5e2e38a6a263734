import { SealedStore } from '@/app/_ui/offline/sealed-store'
import type { Keeper, QueuedChange } from './queued-change'

/** Often enough that a crash takes a second of typing, and seldom enough that no key waits for it. */
const pause = 500

/** The changes of one note that the server does not have yet, sealed in this browser. Without a store nothing is kept, and nothing breaks. */
export class UnsentChanges implements Keeper {
  private readonly store = SealedStore.open()
  private readonly waiting = new Map<string, QueuedChange | null>()
  private timer: ReturnType<typeof setTimeout> | null = null
  private writing: Promise<void> = Promise.resolve()

  constructor(private readonly noteId: string) {}

  put(change: QueuedChange): void {
    this.waiting.set(change.id, change)
    this.writeLater()
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) this.waiting.set(id, null)
    this.writeLater()
  }

  /** What an earlier page of this note left here. */
  async left(): Promise<QueuedChange[]> {
    const items = (await (await this.store)?.all()) ?? []
    return items
      .filter(({ kind, noteId }) => kind === 'answer' && noteId === this.noteId)
      .map(({ value }) => value as QueuedChange)
  }

  /** Writes now what waits: on hiding the page. */
  flush(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.writing = this.writing.then(() => this.write()).catch(() => {})
  }

  private writeLater(): void {
    this.timer ??= setTimeout(() => this.flush(), pause)
  }

  private async write(): Promise<void> {
    const store = await this.store
    const changes = [...this.waiting]
    this.waiting.clear()
    if (!store) return
    await store.drop(changes.flatMap(([id, change]) => (change === null ? [id] : [])))
    for (const [id, value] of changes) if (value) await store.put({ id, noteId: this.noteId, kind: 'answer', value })
  }
}
