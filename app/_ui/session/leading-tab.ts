import type { StreamEvent } from './event-stream'
import { type Line, type LiveState, openLine } from './live-line'
import type { TabWord } from './shared-line'
import type { Told } from './told'

/** A tab that is looked at says so every few seconds; one that was killed says nothing any more. */
const silentAfter = 10_000
/** Turning to another tab and back is no going away. */
const awayAfter = 2_000

/** The tab that has the line: it passes on what comes, and what came before to whoever needs it. */
export class LeadingTab {
  private readonly entries = new Map<number, StreamEvent>()
  private readonly latest = new Map<string, StreamEvent>()
  private readonly looking = new Map<string, number>()
  private readonly told: Told
  private readonly say: (word: TabWord) => void
  private readonly line: Line
  private readonly timer: ReturnType<typeof setInterval>
  /** The entries after this number are here, or on their way. */
  private base: number
  private state: LiveState = 'reconnecting'
  private here = true

  constructor(url: string, told: Told, say: (word: TabWord) => void) {
    this.told = told
    this.say = say
    this.base = told.last()
    this.line = openLine(url, {
      from: () => ({ after: this.last(), here: this.here }),
      heard: event => this.heard(event),
      word: () => say({ kind: 'alive' }),
      state: state => this.stands(state),
    })
    this.timer = setInterval(() => this.look(), awayAfter)
  }

  /** Whether a tab of this person is looked at. */
  sees(tab: string, here: boolean): void {
    if (here) this.looking.set(tab, performance.now())
    else this.looking.delete(tab)
    if (here && !this.here) this.look()
  }

  asked(word: TabWord): void {
    if (word.kind === 'here') this.sees(word.tab, word.here)
    if (word.kind !== 'want') return
    this.say({ kind: 'state', state: this.state })
    for (const event of this.latest.values()) this.say({ kind: 'event', event })
    if (word.after >= this.base) {
      for (const [seq, event] of this.entries) if (seq > word.after) this.say({ kind: 'event', event })
      return
    }
    this.base = word.after
    this.entries.clear()
    this.line.renew()
  }

  close(): void {
    clearInterval(this.timer)
    this.line.close()
  }

  /** The last entry that came without a gap. */
  private last(): number {
    return this.base + this.entries.size
  }

  private heard(event: StreamEvent): void {
    if (event.event !== 'entry') this.latest.set(event.event, event)
    else if (Number(event.id) !== this.last() + 1) return
    else this.entries.set(Number(event.id), event)
    this.told.heard(event)
    this.say({ kind: 'event', event })
  }

  private stands(state: LiveState): void {
    this.state = state
    this.told.state(state)
    this.say({ kind: 'state', state })
  }

  private look(): void {
    const now = performance.now()
    for (const [tab, at] of this.looking) if (now - at > silentAfter) this.looking.delete(tab)
    if (this.here === this.looking.size > 0) return
    this.here = this.looking.size > 0
    this.line.renew()
  }
}
