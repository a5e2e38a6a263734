import { openLine } from './live-line'
import { shareLine } from './shared-line'
import { isVisible, type LiveHearer, type Told, teller } from './told'

interface LiveAt {
  readonly noteId: string
  /** Whose page it is: a line is shared by the pages of one person alone. */
  readonly staffId: string
  /** The number of the last entry that the page has; null where it shows none. */
  readonly after: number | null
}

/** Follows a session's log, over one line for all tabs of this person's browser. Returns how to leave. */
export function followLive({ noteId, staffId, after }: LiveAt, hearer: LiveHearer): () => void {
  const url = `/api/notes/${encodeURIComponent(noteId)}/live`
  const told = teller(after, hearer)
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return alone(url, told)
  return shareLine(`vigil-live/${noteId}/${staffId}`, url, told)
}

function alone(url: string, told: Told): () => void {
  const line = openLine(url, {
    from: () => ({ after: told.last(), here: isVisible() }),
    heard: event => void told.heard(event),
    word: () => {},
    state: told.state,
  })
  const turned = () => line.renew()
  document.addEventListener('visibilitychange', turned)
  return () => {
    document.removeEventListener('visibilitychange', turned)
    line.close()
  }
}
