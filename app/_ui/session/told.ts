import type { LiveEvents } from '@/lib/session/live/live-event'
import type { StreamEvent } from './event-stream'
import type { LiveState } from './live-line'

/** What a page is told of a session's log. */
export interface LiveHearer {
  /** Each entry once, in order, without a gap. */
  entry?(entry: LiveEvents['entry']): void
  presence?(people: LiveEvents['presence']['people']): void
  note?(note: LiveEvents['note']): void
  /** Something in the note's answers has moved, or may have: look anew. */
  answers?(): void
  /** What is agreed about touch has moved, or may have: look anew. */
  touch?(): void
  state?(state: LiveState): void
}

/** How a page takes what comes: its place in the log, and what it makes of each event. */
export interface Told {
  /** The number of the last entry that it has. */
  last(): number
  /** False where an entry before this one is missing. */
  heard(event: StreamEvent): boolean
  state(state: LiveState): void
}

const beyondAll = 2_147_483_647

export function teller(after: number | null, hearer: LiveHearer): Told {
  let last = after ?? beyondAll
  let before: LiveState | null = null
  return {
    last: () => last,
    heard({ event, data, id }) {
      if (event !== 'entry') tell(event, JSON.parse(data), hearer)
      else if (Number(id) > last + 1) return false
      else if (Number(id) === last + 1) {
        last += 1
        hearer.entry?.(JSON.parse(data))
      }
      return true
    },
    state(state) {
      if (state !== before) hearer.state?.(state)
      before = state
      if (state !== 'connected') return
      hearer.answers?.() // what was said while the line was away was not heard
      hearer.touch?.()
    },
  }
}

function tell(event: string, data: unknown, hearer: LiveHearer): void {
  const of = <K extends keyof LiveEvents>(_: K) => data as LiveEvents[K] // written under this name by the server
  if (event === 'presence') hearer.presence?.(of(event).people)
  if (event === 'note') hearer.note?.(of(event))
  if (event === 'answers') hearer.answers?.()
  if (event === 'touch') hearer.touch?.()
}

export const isVisible = (): boolean => document.visibilityState === 'visible'
