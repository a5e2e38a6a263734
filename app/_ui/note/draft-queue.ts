import type { PathValue } from '@/lib/notes/fields'
import type { Misfit, Outcome, QueuedChange, Surroundings, Waiting } from './queued-change'
import type { Saving } from './save-state'

const pause = 800
const longestWait = 30_000
const batchSize = 100

/**
 * One queue for a note's changes: typed together, sent together, sent again with longer and longer waits, and never
 * forgotten before the server has them. The revision a change builds on is taken when it is sent.
 */
export class DraftQueue {
  private readonly waiting = new Map<string, Waiting>()
  private readonly revisions: Map<string, number>
  private readonly misfits = new Map<string, Misfit>()
  private sent: readonly QueuedChange[] = []
  /** What the server may have and something newer was typed over: sent first, so that the newer builds on it. */
  private overtaken: readonly QueuedChange[] = []
  private cancel: (() => void) | null = null
  private sending: Promise<void> | null = null
  private wait = 1000
  private trouble: Saving | null = null
  private savedAt: string | null

  constructor(
    private readonly surroundings: Surroundings,
    revisions: Readonly<Record<string, number>>,
    savedAt: string | null,
  ) {
    this.revisions = new Map(Object.entries(revisions))
    this.savedAt = savedAt
  }

  /** Takes a change; the last value typed at a path is the one that is sent. */
  put(path: string, value: PathValue, resolves?: string): void {
    this.forget(path)
    const before = this.waiting.get(path)
    if (before?.mayBeThere) this.overtake(path, before)
    const begun = before?.mayBeThere ? undefined : before
    const id = begun?.id ?? this.surroundings.newId()
    this.lay(path, { ...begun, id, value, resolves: resolves ?? begun?.resolves })
    this.schedule(pause)
    this.surroundings.changed(path)
  }

  /** Takes up what an earlier page could not send, on the revision that it was typed over, the earlier first; what is typed here already stands before it. */
  restore({ path, id, value, base, resolves }: QueuedChange): boolean {
    const before = this.waiting.get(path)
    if (before?.mayBeThere) this.overtake(path, before)
    else if (this.isPending(path)) return false
    this.waiting.set(path, { id, value, resolves, mayBeThere: true, ...(before ? {} : { base }) })
    this.schedule(0)
    return true
  }

  /** Sends what waits, now: on leaving a field, or hiding the page. One batch is under way at a time. */
  flush(): Promise<void> {
    this.sending ??= this.sendBatch().finally(() => {
      this.sending = null
    })
    return this.sending
  }

  /** Sends until nothing waits, before signing; false where something can't be saved now. */
  async empty(): Promise<boolean> {
    while (this.pending > 0) {
      await this.flush()
      if (this.trouble) return false
    }
    return this.misfits.size === 0
  }

  /** A newer revision that somebody else wrote; what is being typed here is left alone. */
  accept(path: string, revision: number): boolean {
    if (this.isPending(path) || this.misfits.has(path) || revision <= (this.revisions.get(path) ?? 0)) return false
    this.revisions.set(path, revision)
    return true
  }

  /** `conflict` is the path of one that is open. */
  saving(conflict?: string): Saving {
    if (this.trouble) return this.trouble
    const [misfit] = this.misfits
    if (misfit) return { state: 'refused', path: misfit[0], message: misfit[1].message }
    if (this.pending > 0) return { state: 'saving' }
    if (conflict !== undefined) return { state: 'conflict', path: conflict }
    return this.savedAt === null ? { state: 'new' } : { state: 'saved', at: this.savedAt }
  }

  /** By path: what the server doesn't take as it is. */
  get refused(): ReadonlyMap<string, Misfit> {
    return this.misfits
  }

  get pending(): number {
    return this.waiting.size + this.sent.length + this.overtaken.length
  }

  isPending(path: string): boolean {
    return this.waiting.has(path) || this.sent.some(change => change.path === path)
  }

  stop(): void {
    this.cancel?.()
  }

  private async sendBatch(): Promise<void> {
    this.cancel?.()
    this.cancel = null
    if (this.sent.length === 0) this.sent = this.batch()
    if (this.sent.length === 0) return
    this.surroundings.changed()
    this.learn(await this.surroundings.send(this.sent))
    this.surroundings.changed()
  }

  private forget(path: string): void {
    const misfit = this.misfits.get(path)
    if (misfit && this.misfits.delete(path)) this.surroundings.keeper.drop([misfit.id])
  }

  private lay(path: string, change: Waiting): void {
    this.waiting.set(path, change)
    this.surroundings.keeper.put(this.changeOf(path, change))
  }

  private changeOf(path: string, { id, value, resolves, base }: Waiting): QueuedChange {
    return { path, id, value, resolves, base: base ?? this.revisions.get(path) ?? 0 }
  }

  private overtake(path: string, change: Waiting): void {
    this.overtaken = [...this.overtaken, this.changeOf(path, change)]
  }

  private batch(): readonly QueuedChange[] {
    if (this.overtaken.length > 0) {
      const first = this.overtaken.slice(0, batchSize)
      this.overtaken = this.overtaken.slice(batchSize)
      return first
    }
    const paths = [...this.waiting.keys()].slice(0, batchSize)
    return paths.flatMap(path => {
      const change = this.waiting.get(path)
      this.waiting.delete(path)
      return change ? [this.changeOf(path, change)] : []
    })
  }

  private learn(outcome: Outcome): void {
    switch (outcome.kind) {
      case 'saved': {
        for (const [path, revision] of Object.entries(outcome.saved.revisions)) this.revisions.set(path, revision)
        this.surroundings.keeper.drop(this.sent.map(({ id }) => id))
        this.sent = []
        for (const [path, change] of this.waiting) this.surroundings.keeper.put(this.changeOf(path, change)) // on the revision that it has now
        this.wait = 1000
        this.trouble = null
        this.savedAt = outcome.saved.savedAt
        this.surroundings.settled(outcome.saved)
        if (this.waiting.size > 0) this.schedule(0)
        return
      }
      case 'misfits':
        for (const { path, id } of this.sent) {
          const message = outcome.fields[path]
          if (message !== undefined && !this.waiting.has(path)) this.misfits.set(path, { id, message })
        }
        this.takeBack(change => !(change.path in outcome.fields))
        if (this.waiting.size > 0) this.schedule(0)
        return
      case 'refused':
        this.trouble = { state: 'refused', message: outcome.message }
        this.takeBack(() => true)
        return
      case 'offline':
      case 'busy':
        this.trouble = { state: outcome.kind === 'offline' ? 'offline' : 'retrying' }
        this.schedule(this.wait)
        this.wait = Math.min(this.wait * 2, longestWait)
    }
  }

  /** What was not saved waits again, unless something newer was typed at its path. */
  private takeBack(keep: (change: QueuedChange) => boolean): void {
    for (const change of this.sent) {
      const { path, id, value, resolves } = change
      if (keep(change) && !this.waiting.has(path)) this.waiting.set(path, { id, value, resolves, mayBeThere: true })
      else if (this.misfits.get(path)?.id !== id) this.surroundings.keeper.drop([id])
    }
    this.sent = []
  }

  private schedule(milliseconds: number): void {
    this.cancel?.()
    this.cancel = this.surroundings.later(milliseconds, () => void this.flush())
  }
}
