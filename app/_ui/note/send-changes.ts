import { inTime } from '@/app/_ui/offline/patience'
import type { Saved } from '@/lib/notes/draft/answer-change'
import type { Outcome, QueuedChange } from './queued-change'

/** Sends a batch; what comes back is told apart only by what the writer can do about it. */
export async function sendChanges(noteId: string, changes: readonly QueuedChange[]): Promise<Outcome> {
  try {
    const response = await fetch(`/api/notes/${noteId}/answers`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ changes }),
      signal: inTime(),
      keepalive: document.visibilityState === 'hidden',
    })
    if (response.ok) return { kind: 'saved', saved: (await response.json()) as Saved }
    if (response.status >= 500 || [423, 429].includes(response.status)) return { kind: 'busy' } // 423: until the screen is unlocked
    const refusal = (await response.json()) as { code: string; message: string; fields: Record<string, string> }
    if (refusal.code === 'somebody_else') return { kind: 'busy' } // until whoever typed it is back
    const isMisfit = refusal.code === 'invalid' && changes.some(change => change.path in refusal.fields)
    if (isMisfit) return { kind: 'misfits', fields: refusal.fields }
    return { kind: 'refused', message: refusal.message, isOver: refusal.code === 'not_now' }
  } catch {
    return { kind: 'offline' }
  }
}
