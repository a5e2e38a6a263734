import { SealedStore } from '@/app/_ui/offline/sealed-store'
import type { Tapped } from './entry-queue'

/** The entries of one note that the server does not have yet, sealed in this browser. Without a store nothing is kept, and nothing breaks. */
export class UnsentEntries {
  private readonly store = SealedStore.open()
  private writing: Promise<void> = Promise.resolve()

  constructor(private readonly noteId: string) {}

  put(value: Tapped): void {
    this.after(store => store.put({ id: value.id, noteId: this.noteId, kind: 'entry', value }))
  }

  drop(ids: readonly string[]): void {
    this.after(store => store.drop(ids))
  }

  /** What an earlier page of this note left here, in the order in which it was tapped. */
  async left(): Promise<Tapped[]> {
    await this.writing
    const items = (await (await this.store)?.all()) ?? []
    return items
      .filter(({ kind, noteId }) => kind === 'entry' && noteId === this.noteId)
      .map(({ value }) => value as Tapped)
  }

  /** One after another, so that what is dropped was put before. */
  private after(work: (store: SealedStore) => Promise<void>): void {
    this.writing = this.writing
      .then(async () => {
        const store = await this.store
        if (store) await work(store)
      })
      .catch(() => {})
  }
}
