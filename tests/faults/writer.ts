import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Saved } from '@/lib/notes/draft/answer-change'

/** A change as it was sent, with the answer that its writer was given. */
export interface Acknowledged {
  readonly id: string
  readonly noteId: string
  readonly path: string
  readonly value: string
  readonly revision: number
  readonly state: 'applied' | 'conflict'
}
export interface Diary {
  readonly acknowledged: Acknowledged[]
  /** Changes whose request broke off, so that nobody could tell whether they were saved until they were sent again. */
  unknown: number
}
export interface Writer {
  readonly cookies: string
  /** Where this one writes: the first path alone, the second with somebody else. */
  readonly paths: readonly string[]
  readonly notes: readonly string[]
  /** Where the server is now. */
  readonly url: () => string
}
type Sent = Pick<Acknowledged, 'id' | 'path' | 'value'> & { readonly base: number }

const fewestTurns = 6

/** Writes in each of the notes in turn until told to stop, and a few times on the slowest machine too. Each change is sent under the same id until it is answered. */
export async function write(writer: Writer, stop: AbortSignal): Promise<Diary> {
  const diary: Diary = { acknowledged: [], unknown: 0 }
  const seen = new Map<string, number>()
  for (let turn = 0; !stop.aborted || turn < fewestTurns; turn++) {
    const noteId = writer.notes[turn % writer.notes.length] ?? ''
    const changes = writer.paths.map(path => aChange(path, seen.get(`${noteId} ${path}`) ?? 0))
    const saved = await answered(writer, noteId, changes, diary)
    for (const { base: _, ...one } of changes) {
      const revision = saved.revisions[one.path] ?? 0
      const lost = saved.conflicts.some(conflict => conflict.id === one.id)
      seen.set(`${noteId} ${one.path}`, revision)
      diary.acknowledged.push({ ...one, noteId, revision, state: lost ? 'conflict' : 'applied' })
    }
    await pause(10)
  }
  return diary
}

const aChange = (path: string, base: number): Sent => ({
  id: randomUUID(),
  path,
  value: `Written as ${randomUUID()}, ${'and on, '.repeat(50)}done.`,
  base,
})

/** Sends until there is an answer: whoever is cut off, or finds the server away or starting, tries again. */
async function answered(writer: Writer, noteId: string, changes: Sent[], diary: Diary): Promise<Saved> {
  for (let isUnknown = false; ; await pause(50)) {
    const answer = await sent(writer, noteId, changes)
    if (answer === 'cut off' && !isUnknown) {
      isUnknown = true
      diary.unknown += changes.length
    }
    if (typeof answer === 'object') return answer
  }
}

async function sent({ url, cookies }: Writer, noteId: string, changes: Sent[]): Promise<Saved | 'cut off' | 'away'> {
  try {
    const response = await fetch(`${url()}/api/notes/${noteId}/answers`, {
      method: 'PATCH',
      headers: { Cookie: cookies, Origin: url(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ changes }),
    })
    const body = await response.text()
    if (response.ok) return JSON.parse(body) as Saved
    if (response.status === 503) return 'away'
    throw new Fault(`A save was answered with ${response.status}: ${body}`)
  } catch (error) {
    if (error instanceof Fault) throw error
    return isRefused(error) ? 'away' : 'cut off'
  }
}

class Fault extends Error {}

/** Nobody listened, so nothing can have arrived. */
const isRefused = (error: unknown) => String((error as Error).cause).includes('ECONNREFUSED')
