import { inTime } from '@/app/_ui/offline/patience'
import { hearClock } from '@/app/_ui/offline/server-clock'
import type { Answered, Tapped } from './entry-queue'

/** Sends a batch with the device's clock as it is now. A page that answers in the server's place (a captive portal) is no answer. */
export async function sendEntries(noteId: string, entries: readonly Tapped[]): Promise<Answered | 'away' | 'locked'> {
  const askedAt = Date.now()
  const deviceNow = new Date(askedAt).toISOString()
  try {
    const response = await fetch(`/api/notes/${noteId}/entries`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ entries: entries.map(entry => ({ ...entry, deviceNow })) }),
      signal: inTime(),
    })
    if (response.status === 401 || response.status === 423) return 'locked'
    if (!response.headers.get('content-type')?.includes('application/json') || response.status >= 500) return 'away'
    const answer: unknown = await response.json()
    if (response.ok && isAnswer(answer)) {
      hearClock(response, askedAt)
      return answer
    }
    if (response.ok || response.status === 429 || !isRefusal(answer)) return 'away' // not our server's, or not now
    return { saved: [], kept: [], refused: entries.map(({ id }) => ({ id, reason: answer.message })) }
  } catch {
    return 'away'
  }
}

const isAnswer = (answer: unknown): answer is Answered =>
  typeof answer === 'object' && answer !== null && 'saved' in answer && 'kept' in answer && 'refused' in answer
const isRefusal = (answer: unknown): answer is { code: string; message: string } =>
  typeof answer === 'object' &&
  answer !== null &&
  'code' in answer &&
  'message' in answer &&
  typeof answer.message === 'string'
