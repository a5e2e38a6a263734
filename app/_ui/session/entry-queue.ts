import type { EntryKind } from '@/lib/session/log/kinds'

/** An entry as it is tapped. */
export interface Tapped {
  readonly id: string
  readonly kind: EntryKind
  readonly at: string
  readonly tappedAt: string
  readonly concerns?: string
  readonly body: Readonly<Record<string, unknown>>
}
/** What the server said of a batch; null where no server answered. */
export interface Answered {
  readonly saved: readonly { readonly id: string; readonly seq: number; readonly receivedAt: string }[]
  readonly kept: readonly { readonly id: string }[]
  readonly refused: readonly { readonly id: string; readonly reason: string }[]
}
export type Delivery = (
  | { readonly state: 'here' }
  | { readonly state: 'saved'; readonly seq: number; readonly receivedAt: string }
  | { readonly state: 'late' }
  | { readonly state: 'refused'; readonly reason: string }
) & {
  /** It does not lie on this device yet: the page that is open alone has it. */
  readonly inPageAlone?: true
}
export type Link = 'fine' | 'sending' | 'away' | 'locked'

interface Surroundings {
  readonly send: (entries: readonly Tapped[]) => Promise<Answered | 'away' | 'locked'>
  /** Lies on this device until the server has it, or somebody lets it go. */
  readonly keep: (entry: Tapped) => void
  readonly drop: (ids: readonly string[]) => void
  readonly changed: () => void
}

const batchSize = 100
const longestWait = 15_000

/** Entries on their way: sent in the order in which they were tapped, again and again, until the server says what became of each. */
export class EntryQueue {
  private readonly waiting: Tapped[] = []
  private readonly fate = new Map<string, Delivery>()
  private sending = false
  private wait = 500
  private timer: ReturnType<typeof setTimeout> | null = null
  link: Link = 'fine'

  constructor(private readonly surroundings: Surroundings) {}

  put(entry: Tapped): void {
    if (this.fate.has(entry.id)) return
    this.waiting.push(entry)
    this.fate.set(entry.id, { state: 'here' })
    this.surroundings.keep(entry)
    this.surroundings.changed()
    void this.flush()
  }

  delivery(id: string): Delivery | undefined {
    return this.fate.get(id)
  }

  get pending(): number {
    return this.waiting.length
  }

  /** Sends what waits, now: one batch is under way at a time. */
  async flush(): Promise<void> {
    if (this.sending || this.waiting.length === 0) return
    if (this.timer) clearTimeout(this.timer)
    this.sending = true
    if (this.link === 'fine') this.link = 'sending'
    const batch = this.waiting.slice(0, batchSize)
    const answer = await this.surroundings.send(batch)
    this.sending = false
    const isAnswered = answer !== 'away' && answer !== 'locked'
    if (isAnswered) this.learn(answer)
    else this.tryAgain(answer)
    this.surroundings.changed()
    if (isAnswered && this.waiting.length > 0) void this.flush()
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
  }

  private tryAgain(link: 'away' | 'locked'): void {
    this.link = link
    this.timer = setTimeout(() => void this.flush(), this.wait)
    this.wait = Math.min(this.wait * 2, longestWait)
  }

  private learn({ saved, kept, refused }: Answered): void {
    this.link = 'fine'
    this.wait = 500
    for (const { id, seq, receivedAt } of saved) this.fate.set(id, { state: 'saved', seq, receivedAt })
    for (const { id } of kept) this.fate.set(id, { state: 'late' })
    for (const { id, reason } of refused) this.fate.set(id, { state: 'refused', reason })
    this.surroundings.drop([...saved, ...kept].map(({ id }) => id)) // what was refused stays until somebody lets it go
    const done = new Set([...saved, ...kept, ...refused].map(({ id }) => id))
    for (let index = this.waiting.length - 1; index >= 0; index--)
      if (done.has(this.waiting[index]?.id ?? '')) this.waiting.splice(index, 1)
  }
}
