import { destroyHeldOf, HeldHelp } from '@/app/_ui/offline/held-help'
import type { Help } from '@/lib/session/help/help'
import { fetchHelp } from './fetch-help'

const soonestMilliseconds = 2000
const latestMilliseconds = 60_000

/**
 * The help of one day on its way to this device: asked for until it lies here sealed, ever later and at last once a
 * minute. What the server refuses (an undone “Left” may be on its way) is noted there: it is not asked for without end.
 */
export class HelpOfDay {
  private store: HeldHelp | null = null
  private state: 'wanted' | 'held' | 'over' | 'left' = 'left'
  private wait = soonestMilliseconds
  private timer: ReturnType<typeof setTimeout> | null = null
  private asking = false

  constructor(private readonly noteId: string) {}

  /** The day goes on: holds it. */
  begin(): void {
    this.state = 'wanted'
    this.askNow()
  }

  /** A network or a session is back. */
  askNow(): void {
    this.wait = soonestMilliseconds
    void this.ask()
  }

  async read(): Promise<Help | null> {
    return (await this.store?.read(this.noteId)) ?? null
  }

  /** The page goes; what is held stays. */
  leave(): void {
    this.state = 'left'
    if (this.timer) clearTimeout(this.timer)
  }

  /** The day is over: what is held of it is destroyed, and what is on its way is not held. */
  async end(): Promise<void> {
    this.leave()
    this.state = 'over'
    await destroyHeldOf(this.noteId)
  }

  private async ask(): Promise<void> {
    if (this.asking || !this.is('wanted')) return
    this.asking = true
    if (this.timer) clearTimeout(this.timer)
    const came = await this.take()
    this.asking = false
    if (this.is('over')) return destroyHeldOf(this.noteId)
    if (!this.is('wanted')) return
    if (came === 'held') this.state = 'held'
    else if (came === 'away' || this.wait < latestMilliseconds) this.askLater()
  }

  private is(state: typeof this.state): boolean {
    return this.state === state
  }

  private askLater(): void {
    this.timer = setTimeout(() => void this.ask(), this.wait)
    this.wait = Math.min(this.wait * 2, latestMilliseconds)
  }

  private async take(): Promise<'held' | 'refused' | 'away'> {
    try {
      this.store ??= await HeldHelp.open()
      if (!this.store) return 'away'
      const help = await fetchHelp(this.noteId)
      if (help === 'refused' || help === 'away') return help
      if (!this.is('wanted')) return 'away'
      await this.store.put(this.noteId, help)
      return 'held'
    } catch {
      return 'away'
    }
  }
}
