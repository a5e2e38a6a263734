import { untilLeaving } from '@/app/_ui/page/until-leaving'
import { followLive } from '@/app/_ui/session/live'
import type { DraftQueue } from './draft-queue'
import type { DraftRow, DraftStore } from './draft-store'

const interval = 5000

interface Followed {
  readonly noteId: string
  /** Whose page it is. */
  readonly staffId: string
  /** Whether the note is told of as it moves: a session's is. */
  readonly isLive: boolean
}

/** Brings in what the other author writes, sends what waits before the page goes, and warns while something is unsent. */
export function followDraft({ noteId, staffId, isLive }: Followed, queue: DraftQueue, store: DraftStore): () => void {
  const look = () => void refresh(noteId, queue, store)
  const timer = setInterval(look, interval)
  const leave = isLive ? followLive({ noteId, staffId, after: null }, { answers: look }) : () => {}
  const onHide = () => {
    if (document.visibilityState === 'hidden') void queue.flush()
  }
  const onOnline = () => void queue.flush()
  const onLeave = (event: BeforeUnloadEvent) => {
    if (queue.pending === 0) return
    void queue.flush()
    event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('online', onOnline)
  window.addEventListener('beforeunload', onLeave)
  return () => {
    clearInterval(timer)
    leave()
    void queue.flush()
    document.removeEventListener('visibilitychange', onHide)
    window.removeEventListener('online', onOnline)
    window.removeEventListener('beforeunload', onLeave)
  }
}

async function refresh(noteId: string, queue: DraftQueue, store: DraftStore): Promise<void> {
  if (document.visibilityState === 'hidden' || queue.pending > 0) return
  try {
    const response = await fetch(`/api/notes/${noteId}/answers`, { signal: untilLeaving })
    if (!response.ok) return
    const { rows } = (await response.json()) as { rows: readonly DraftRow[] }
    for (const row of rows) if (queue.accept(row.path, row.revision)) store.show(row)
  } catch {
    // The network is away: saving says so, and tries again.
  }
}
