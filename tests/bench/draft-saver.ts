import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { startNote } from '@/lib/notes/begin/start-note'
import type { Saved, SentChange } from '@/lib/notes/draft/answer-change'
import { aParticipant, aStudy } from '@/tests/support/makers'

export type Save = (noteId: string, changes: SentChange[]) => Promise<Saved>

/** So many drafts of one therapist. */
export async function drafts(count: number): Promise<{ therapist: Actor; ids: string[] }> {
  const study = await aStudy()
  const ids: string[] = []
  while (ids.length < count) {
    const { visits } = await aParticipant(study)
    for (const visitId of Object.values(visits)) ids.push((await startNote(study.therapist, { visitId })).noteId)
  }
  return { therapist: study.therapist, ids: ids.slice(0, count) }
}

/** Each worker writes 800 bytes as the summary of two notes in turn, on top of what was written last, whichever way. */
export function saver(ids: readonly string[], writers: number, revisions: Map<string, number>, save: Save) {
  let turn = 0
  return async (worker: number) => {
    const noteId = ids[(worker + writers * (turn++ % 2)) % ids.length] ?? ''
    const base = revisions.get(noteId) ?? 0
    const value = randomBytes(600).toString('base64')
    const saved = await save(noteId, [{ id: randomUUID(), path: 'summary', value, base }])
    revisions.set(noteId, saved.revisions.summary ?? base)
  }
}
