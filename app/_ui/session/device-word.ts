import { deviceId } from '@/app/_ui/offline/device'
import { inTime } from '@/app/_ui/offline/patience'

const sayEvery = 60_000
/** What was sent is struck from the device a moment later. */
const firstLook = 2_000

interface Waiting {
  /** What this page has not sent. */
  here(): number
  /** What lies on this device of any page; null where that can't be told now. */
  lying(): Promise<number | null>
}

/** Says that this device has the log open, once a minute and as it closes, and how much waits on it: so that nobody signs without knowing of it. Where that can't be told it says nothing, and what it said before stands. */
export class DeviceWord {
  private readonly timer = setInterval(() => void this.say(), sayEvery)
  private readonly closing = () => this.said !== null && this.send(this.waiting.here(), true)
  private readonly back = ({ persisted }: PageTransitionEvent) => persisted && void this.say()
  private said: number | null = null
  private look: ReturnType<typeof setTimeout> | undefined
  private isHeard = true
  private sending: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly noteId: string,
    private readonly waiting: Waiting,
  ) {
    addEventListener('pagehide', this.closing)
    addEventListener('pageshow', this.back)
    void this.say()
  }

  /** Something was sent, or is to be. */
  moved(): void {
    if (this.said !== null && this.said > 0 && this.waiting.here() === 0) void this.say()
  }

  /** Nobody hears this device of this note any more. */
  end(): void {
    this.isHeard = false
    this.stop()
  }

  leave(): void {
    this.stop()
    removeEventListener('pagehide', this.closing)
    removeEventListener('pageshow', this.back)
    this.closing()
    this.isHeard = false
  }

  async say(): Promise<void> {
    this.said = await this.waits()
    if (this.said !== null) this.send(this.said, false)
    this.lookAgain(firstLook)
  }

  /** Where nothing waits in this page, what lies on the device may be on its way out: it is looked at until the next minute’s word, and said once it is gone. */
  private lookAgain(after: number): void {
    clearTimeout(this.look)
    if (!this.isHeard || !this.said || this.waiting.here() > 0 || after >= sayEvery) return
    this.look = setTimeout(async () => {
      if ((await this.waits()) === 0) await this.say()
      else this.lookAgain(after * 2)
    }, after)
  }

  private async waits(): Promise<number | null> {
    const lying = await this.waiting.lying()
    return lying === null ? null : Math.max(this.waiting.here(), lying)
  }

  private stop(): void {
    clearInterval(this.timer)
    clearTimeout(this.look)
  }

  /** One word after another, so that the newest is the one that stands; the last of a page, which outlives it, waits for none. */
  private send(waiting: number, closed: boolean): void {
    if (!this.isHeard || !navigator.onLine) return
    const body = JSON.stringify({ device: deviceId(), waiting, closed })
    const post = async () =>
      this.isHeard &&
      fetch(`/api/notes/${this.noteId}/heard`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        keepalive: true,
        ...(!closed && { signal: inTime() }),
      }).catch(() => {}) // it is said again before long
    if (closed) void post()
    else this.sending = this.sending.then(post)
  }
}
