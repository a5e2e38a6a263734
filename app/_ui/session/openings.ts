import { v7 as uuid } from 'uuid'
import { KeptHere } from '@/app/_ui/offline/kept-here'
import { type Opening, type PinUsed, sendOpening } from './send-opening'

const againMilliseconds = 5000

/** What was opened on this device, on its way to the trail: sealed until the server has each. */
export class Openings {
  private readonly kept: KeptHere<Opening>
  private readonly waiting = new Map<string, Opening>()
  private sending = false
  private isLeft = false
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly noteId: string) {
    this.kept = new KeptHere({ noteId, kind: 'opening', left: openings => this.take(openings) })
  }

  /** Sends also what an earlier page of this day left here. */
  begin(): void {
    this.kept.begin()
  }

  /** The day’s screen goes; what a locked screen opens afterwards is still sent from this page. */
  leave(): void {
    this.isLeft = true
    this.kept.leave()
  }

  /** Opened now; the help, where no PIN was used. */
  async put(pin?: PinUsed): Promise<void> {
    const opening: Opening = { id: uuid(), openedAt: new Date().toISOString(), pin }
    this.waiting.set(opening.id, opening)
    this.kept.put(opening)
    await this.flush()
  }

  async flush(): Promise<void> {
    this.kept.flush()
    if (this.sending) return
    this.sending = true
    for (const opening of [...this.waiting.values()]) {
      const answer = await sendOpening(this.noteId, opening)
      if (answer === 'later') break
      this.waiting.delete(opening.id)
      if (answer === 'done') this.kept.drop([opening.id])
    }
    this.sending = false
    if (this.isLeft && this.waiting.size > 0) this.timer ??= setTimeout(() => this.again(), againMilliseconds)
  }

  private again(): void {
    this.timer = null
    void this.flush()
  }

  private take(openings: readonly Opening[]): void {
    for (const opening of openings) this.waiting.set(opening.id, opening)
    void this.flush()
  }
}
