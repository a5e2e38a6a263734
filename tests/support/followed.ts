import { eventsIn } from '@/app/_ui/session/event-stream'
import type { Actor } from '@/lib/access/actor'
import { followLog } from '@/lib/session/live/follow-log'
import type { LiveEvents } from '@/lib/session/live/live-event'
import { liveHub } from '@/lib/session/live/live-hub'
import type { TestNote } from './note-makers'

/** What one reader of a log was told so far. */
export interface Followed {
  of<K extends keyof LiveEvents>(event: K): LiveEvents[K][]
  /** The numbers of the entries, in the order in which they came. */
  seqs(): number[]
  hasEnded(): boolean
  leave(): void
}

/** Reads a stream in the background. */
export function reading(body: ReadableStream<Uint8Array>): Followed {
  const events: { event: string; data: unknown }[] = []
  let hasEnded = false
  const leaving = new AbortController()
  const read = async () => {
    const passed = body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal: leaving.signal })
    for await (const { event, data } of eventsIn(passed)) events.push({ event, data: JSON.parse(data) })
  }
  void read()
    .catch(() => {}) // cut off, or left
    .then(() => {
      hasEnded = true
    })
  const of = <K extends keyof LiveEvents>(event: K) =>
    events.filter(one => one.event === event).map(one => one.data as LiveEvents[K]) // what `written` wrote under that name
  return {
    of,
    seqs: () => of('entry').map(({ seq }) => seq),
    hasEnded: () => hasEnded,
    leave: () => leaving.abort(),
  }
}

type Follow = (
  actor: Actor,
  note: Pick<TestNote, 'id'>,
  from?: { after?: number; here?: '0' | '1' },
) => Promise<Followed>

/** Two server processes, as far as a log is followed: each listens for itself and has its own streams. */
export function twoProcesses(): { readonly one: Follow; readonly other: Follow; leave(): void } {
  const open: Followed[] = []
  const [one, other] = [liveHub(), liveHub()].map(hub => async (...[actor, { id }, from]: Parameters<Follow>) => {
    const followed = reading(await followLog(actor, { noteId: id, after: 0, here: '1', ...from }, hub))
    open.push(followed)
    return followed
  })
  if (!one || !other) throw new Error('There are two.')
  const leave = () => {
    for (const followed of open.splice(0)) followed.leave()
  }
  return { one, other, leave }
}
