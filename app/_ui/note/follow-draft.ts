import { untilLeaving } from '@/app/_ui/page/until-leaving'
import { followLive } from '@/app/_ui/session/live'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import type { Computed } from '@/lib/notes/draft/assemble'
import type { LogFacts } from '@/lib/notes/log/log-facts'
import type { DraftQueue } from './draft-queue'
import type { DraftRow, DraftStore } from './draft-store'

const interval = 5000

interface Followed {
  readonly noteId: string
  /** Whose page it is. */
  readonly staffId: string
  /** Whether the note is told of as it moves: a session's is. */
  readonly isLive: boolean
  /** Whether the note is no draft any more, as the server said last: by a look, or as something was sent. */
  readonly over: { readonly is: () => boolean; readonly tell: (isOver: boolean) => void }
}
/** As the server answers (lib/notes/draft/read-draft). */
interface Read {
  readonly rows: readonly DraftRow[]
  readonly conflicts: readonly Conflict[]
  readonly facts: LogFacts | null
  /** What is worked out from outside the note; null where the log says it. */
  readonly found: Computed | null
}
/** What came of looking: the draft as it stands, word that the note is no draft any more, or nothing. */
type Looked = 'read' | 'over' | 'unread'

/** Brings in what the other author writes, sends what waits before the page goes, and warns while something is unsent. */
export function followDraft(followed: Followed, queue: DraftQueue, store: DraftStore): () => void {
  const { noteId, staffId, isLive, over } = followed
  const look = async () => {
    if (document.visibilityState === 'hidden' || queue.pending > 0) return // where the network is away, saving says so, and tries again
    const looked = await readAnew(noteId, queue, store)
    if (looked !== 'unread') over.tell(looked === 'over')
  }
  const timer = setInterval(() => void (over.is() || look()), interval)
  const leave = isLive ? followLive({ noteId, staffId, after: null }, { answers: () => void look() }) : () => {}
  const onHide = () => {
    if (document.visibilityState === 'hidden') void queue.flush()
    else if (over.is()) void look() // it may have been sent back
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

/** Takes in what stands on the server by now, answers and log. */
export async function readAnew(noteId: string, queue: DraftQueue, store: DraftStore): Promise<Looked> {
  try {
    const asked = JSON.stringify(queue.saving())
    const response = await fetch(`/api/notes/${noteId}/answers`, { signal: untilLeaving })
    if (response.status === 409) return 'over'
    if (!response.ok) return 'unread'
    const { rows, conflicts, facts, found } = (await response.json()) as Read
    for (const row of rows) if (queue.accept(row.path, row.revision)) store.show(row)
    store.hear(facts)
    if (found) store.work(found)
    if (JSON.stringify(queue.saving()) === asked) store.hearOfTwo(conflicts) // what was saved meanwhile may have settled one
    return 'read'
  } catch {
    return 'unread'
  }
}
