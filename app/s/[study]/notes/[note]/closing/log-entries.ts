import type { ActionResult } from '@/lib/outcome/result'

interface Logged {
  readonly kind: string
  readonly concerns?: string
  /** When it happened; now where that is not said. */
  readonly at?: string
  readonly body?: Readonly<Record<string, unknown>>
}

/** Adds to the log as the live page does; one that is refused is told in its own words. */
export async function logEntries(noteId: string, entries: readonly Logged[]): Promise<ActionResult<null>> {
  const deviceNow = new Date().toISOString()
  const sent = entries.map(({ at = deviceNow, ...entry }) => ({ id: crypto.randomUUID(), at, deviceNow, ...entry }))
  const response = await fetch(`/api/notes/${noteId}/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ entries: sent }),
  })
  const answer: { message?: string; kept?: unknown[]; refused?: { reason: string }[] } = await response.json()
  if (!response.ok) return { ok: false, code: 'not_now', message: answer.message ?? 'Nothing was kept.', fields: {} }
  const [refused] = answer.refused ?? []
  if (refused) return { ok: false, code: 'invalid', message: refused.reason.replace(/^\w+: /, ''), fields: {} }
  if (answer.kept?.length)
    return { ok: false, code: 'not_now', message: 'The note was signed meanwhile: this is kept beside it.', fields: {} }
  return { ok: true, value: null }
}
