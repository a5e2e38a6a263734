import { SealedStore } from '@/app/_ui/offline/sealed-store'

/** Often enough that a crash takes a second of typing, and seldom enough that no key waits for it. */
const pause = 500

/** What a sheet of the log asks to be typed: a note in words, or readings of vital signs. */
export type BegunKind = 'words' | 'vitals'

/** What somebody is typing into a sheet of the log of a day, sealed on this device until it is logged. Without a store nothing is kept, and nothing breaks. */
export class Begun<T extends string | readonly unknown[]> {
  private readonly store = SealedStore.open()
  private readonly id: string
  private waiting: T | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly kind: BegunKind,
    private readonly noteId: string,
  ) {
    this.id = `${kind} ${noteId}`
  }

  /** In place of what was begun before; nothing is kept of what is empty. */
  put(value: T): void {
    this.waiting = value
    this.timer ??= setTimeout(() => this.flush(), pause)
  }

  /** What an earlier page of this note left here, as this class kept it. */
  async left(): Promise<T | null> {
    const items = (await (await this.store)?.all()) ?? []
    return (items.find(({ id }) => id === this.id)?.value as T | undefined) ?? null
  }

  /** Writes now what waits: on hiding the page. */
  flush(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.writing = this.writing.then(() => this.write()).catch(() => {})
  }

  private async write(): Promise<void> {
    const store = await this.store
    const { id, kind, noteId, waiting: value } = this
    this.waiting = null
    if (value === null || !store) return
    if (value.length === 0) await store.drop([id])
    else await store.put({ id, noteId, kind, value })
  }
}
