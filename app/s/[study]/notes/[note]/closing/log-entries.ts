import type { ActionResult } from '@/lib/outcome/result'

export interface Logged {
  /** Its own, where what is sent again is to be kept once; then with its time. */
  readonly id?: string
  readonly kind: string
  readonly concerns?: string
  /** When it happened; now where that is not said. */
  readonly at?: string
  readonly body?: Readonly<Record<string, unknown>>
}
interface Answer {
  readonly message?: string
  readonly kept?: readonly unknown[]
  readonly refused?: readonly { readonly id: string; readonly reason: string }[]
}

/** Adds to the log as the live page does, and with `onlyUnsaid` nothing that somebody said meanwhile of the same; one that is refused is told in its own words, in `fields` under its id. */
export async function logEntries(
  noteId: string,
  entries: readonly Logged[],
  how: { readonly onlyUnsaid?: true } = {},
): Promise<ActionResult<null>> {
  const deviceNow = new Date().toISOString()
  const sent = entries.map(({ id = crypto.randomUUID(), at = deviceNow, ...entry }) => ({
    id,
    at,
    deviceNow,
    ...entry,
  }))
  const response = await fetch(`/api/notes/${noteId}/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ entries: sent, ...how }),
  })
  if (response.status >= 500) throw new Error('Nobody knows what became of them.')
  const answer = (await response.json()) as Answer
  if (!response.ok) return { ok: false, code: 'not_now', message: answer.message ?? 'Nothing was kept.', fields: {} }
  const refused = (answer.refused ?? []).map(({ id, reason }): [string, string] => [id, reason.replace(/^\w+: /, '')])
  const [first] = refused
  if (first) {
    const isAll = refused.length === sent.length
    const message = isAll ? first[1] : `Kept, but for what was refused: ${first[1]}`
    return { ok: false, code: 'invalid', message, fields: Object.fromEntries(refused) }
  }
  if (answer.kept?.length)
    return { ok: false, code: 'stale', message: 'The note was signed meanwhile: this is kept beside it.', fields: {} }
  return { ok: true, value: null }
}

/** The same entry about each of several, but for those of which somebody said it meanwhile. */
export const logOfEach = (noteId: string, ids: readonly string[], entry: Pick<Logged, 'kind' | 'body'>) =>
  logEntries(
    noteId,
    ids.map(concerns => ({ ...entry, concerns })),
    { onlyUnsaid: true },
  )
