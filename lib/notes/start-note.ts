import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { findVisit, holdCourse } from '@/lib/trial/visit-repository'
import { currentDefinition } from './definition'
import { addNote, careTeamOf, liveNoteOf } from './note-repository'

export const startNoteInput = z.strictObject({ visitId: z.string() })

/** Starts the note of a visit, or gives the one that is there: one click, also when two click at once. */
export async function startNote(
  actor: Actor,
  { visitId }: z.output<typeof startNoteInput>,
  { id = uuid() } = {},
): Promise<{ noteId: string }> {
  return asActor(actor.staffId, async tx => {
    const { participantId: of, ...found } = await findVisit(tx, actor, visitId)
    allow(mayNotes.start(actor, { ...found, team: await careTeamOf(tx, of) }))
    await holdCourse(tx, of)
    const visit = await findVisit(tx, actor, visitId)
    const there = await liveNoteOf(tx, visit)
    if (there) return { noteId: there }
    allow(visit.state !== 'cancelled', 'not_now', cancelled)
    const { studyId, siteId, participantId, kind } = visit
    const scope = { studyId, siteId, participantId }
    const definition = currentDefinition(kind).id
    await dataKeyFor(tx, { purpose: 'record', ownerId: participantId, studyId, siteId })
    await addNote(tx, { id, ...scope, visitId, kind, definition, startedBy: actor.staffId })
    const started = {
      action: 'note.started',
      subject: { type: 'note', id, version: 1 },
      scope,
      body: { kind, definition, visit: visit.code },
    }
    await record(tx, recorderOf(actor, scope), { chain: studyId, ...started }, { chain: id, ...started })
    return { noteId: id }
  })
}

const cancelled =
  'This visit is cancelled, so no note is started on it. If it is held after all, the coordinator takes the cancellation back first.'
