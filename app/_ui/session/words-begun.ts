import { SealedStore } from '@/app/_ui/offline/sealed-store'

/** Often enough that a crash takes a second of typing, and seldom enough that no key waits for it. */
const pause = 500

/** The note that somebody is writing in the log of a day, sealed on this device until it is logged. Without a store nothing is kept, and nothing breaks. */
export class WordsBegun {
  private readonly store = SealedStore.open()
  private readonly id: string
  private waiting: string | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private writing: Promise<void> = Promise.resolve()

  constructor(private readonly noteId: string) {
    this.id = `words ${noteId}`
  }

  /** In place of what was begun before; nothing is kept of what is empty. */
  put(words: string): void {
    this.waiting = words
    this.timer ??= setTimeout(() => this.flush(), pause)
  }

  /** What an earlier page of this note left here. */
  async left(): Promise<string> {
    const items = (await (await this.store)?.all()) ?? []
    return String(items.find(({ id }) => id === this.id)?.value ?? '')
  }

  /** Writes now what waits: on hiding the page. */
  flush(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.writing = this.writing.then(() => this.write()).catch(() => {})
  }

  private async write(): Promise<void> {
    const store = await this.store
    const { id, noteId, waiting: value } = this
    this.waiting = null
    if (value === null || !store) return
    if (value === '') await store.drop([id])
    else await store.put({ id, noteId, kind: 'words', value })
  }
}
