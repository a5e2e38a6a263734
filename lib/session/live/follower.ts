import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/outcome/refusal'
import { type Ending, heartbeat, type LiveEvents, written } from './live-event'
import type { LiveHub, LiveStream } from './live-hub'
import { removeStream, type Standing } from './live-repository'
import { mostAtOnce, readLive } from './read-live'

const beatEvery = 15_000
const bytes = new TextEncoder()

interface Place {
  readonly id: string
  readonly noteId: string
  readonly participantId: string
  readonly after: number
}

/** One reader of a log: reads as that person whenever something moved, and writes what is new. */
export class Follower implements LiveStream {
  readonly id: string
  readonly noteId: string
  readonly participantId: string
  head = -1
  /** The number of the last entry that was written. */
  after: number
  private people: string | null = null
  private readonly said = new Map<string, string>()
  /** The reading that is under way; `again` where something moved behind it. */
  private reading: Promise<void> | null = null
  private again = false
  private isOver = false
  private readonly beat: NodeJS.Timeout
  private readonly controller: ReadableStreamDefaultController<Uint8Array>
  private readonly actor: Actor
  private readonly hub: LiveHub

  constructor(controller: ReadableStreamDefaultController<Uint8Array>, actor: Actor, place: Place, hub: LiveHub) {
    this.controller = controller
    this.actor = actor
    this.hub = hub
    this.id = place.id
    this.noteId = place.noteId
    this.participantId = place.participantId
    this.after = place.after
    this.beat = setInterval(() => this.write(heartbeat), beatEvery)
    this.write(heartbeat)
    hub.add(this)
    this.again = true
  }

  /** Reads what was left while the reader was slow. */
  catchUp(): Promise<void> | undefined {
    return this.again ? this.logMoved() : undefined
  }

  logMoved(): Promise<void> {
    this.again = true
    this.reading ??= this.readOn().finally(() => {
      this.reading = null
    })
    return this.reading
  }

  touchMoved(): void {
    this.say('touch', {})
  }

  stands({ last, head, saved, status, version, people }: Standing): void {
    if (saved && this.head >= 0) this.say('answers', {})
    this.head = head
    this.sayOnce('note', { status, version })
    const isNew = last > this.after || people !== this.people
    this.people = people
    if (isNew || this.again) void this.logMoved()
  }

  end(code: Ending): void {
    if (this.isOver) return
    this.say('end', { code })
    this.leave()
    this.controller.close()
  }

  leave(): void {
    if (this.isOver) return
    this.isOver = true
    clearInterval(this.beat)
    this.hub.remove(this)
    void asActor(this.actor.staffId, tx => removeStream(tx, this.id)).catch(() => {}) // what is not renewed is soon not there
  }

  private async readOn(): Promise<void> {
    while (this.again && !this.isOver && (this.controller.desiredSize ?? 0) > 0) {
      this.again = false
      try {
        const { entries, people } = await readLive(this.actor, this)
        this.tell(entries, people)
      } catch (error) {
        this.again = true // by the next look, twice a second
        if (error instanceof Refusal) this.end('not_permitted')
        return
      }
    }
  }

  private tell(entries: readonly LiveEvents['entry'][], people: LiveEvents['presence']['people']): void {
    for (const entry of entries) {
      this.say('entry', entry, entry.seq)
      this.after = entry.seq
    }
    this.sayOnce('presence', { people })
    if (entries.length === mostAtOnce) this.again = true
  }

  /** Where it was not the last that was said. */
  private sayOnce<K extends 'presence' | 'note'>(event: K, data: LiveEvents[K]): void {
    const line = written(event, data)
    if (this.said.get(event) !== line) this.write(line)
    this.said.set(event, line)
  }

  private say<K extends keyof LiveEvents>(event: K, data: LiveEvents[K], id?: number): void {
    this.write(written(event, data, id))
  }

  private write(text: string): void {
    if (!this.isOver) this.controller.enqueue(bytes.encode(text))
  }
}
