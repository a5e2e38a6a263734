import { v7 as uuid } from 'uuid'
import { SealedStore } from '@/app/_ui/offline/sealed-store'
import { type Opening, type PinUsed, sendOpening } from './send-opening'

/** What was opened on this device, on its way to the trail: sealed until the server has each. */
export class Openings {
  private readonly store = SealedStore.open()
  private readonly waiting = new Map<string, Opening>()
  private sending = false

  constructor(private readonly noteId: string) {}

  /** Opened now; the help, where no PIN was used. */
  async put(pin?: PinUsed): Promise<void> {
    const opening: Opening = { id: uuid(), openedAt: new Date().toISOString(), pin }
    this.waiting.set(opening.id, opening)
    const store = await this.store
    await store?.put({ id: opening.id, noteId: this.noteId, kind: 'opening', value: opening }).catch(() => {})
    await this.flush()
  }

  /** What an earlier page of this day left here. */
  async takeLeft(): Promise<void> {
    for (const { id, kind, noteId, value } of (await (await this.store)?.all()) ?? [])
      if (kind === 'opening' && noteId === this.noteId) this.waiting.set(id, value as Opening)
    await this.flush()
  }

  async flush(): Promise<void> {
    if (this.sending) return
    this.sending = true
    for (const opening of [...this.waiting.values()]) {
      const answer = await sendOpening(this.noteId, opening)
      if (answer === 'later') break
      this.waiting.delete(opening.id)
      if (answer === 'done') await (await this.store)?.drop([opening.id]).catch(() => {})
    }
    this.sending = false
  }
}
