import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { type Assignment, mayNotes } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { currentDefinition } from '@/lib/notes/definition'
import { addNote } from '@/lib/notes/note-repository'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'

interface Beginning extends VisitRow {
  /** The care team of whose visit it is, today. */
  readonly team: readonly Assignment[]
}

/** A visit's note, empty, in the trail of the study and as the first of its own; that it may be begun is settled before. */
export async function beginNote(tx: Tx, actor: Actor, visit: Beginning, id: string): Promise<void> {
  const { id: visitId, studyId, siteId, participantId, kind } = visit
  const scope = { studyId, siteId, participantId }
  const { settings } = await findStudy(tx, actor, studyId)
  const definition = currentDefinition(kind, settings).id
  await dataKeyFor(tx, { purpose: 'record', ownerId: participantId, studyId, siteId })
  await addNote(tx, { id, ...scope, visitId, kind, definition, startedBy: actor.staffId })
  const started = {
    action: 'note.started',
    subject: { type: 'note', id, version: 1 },
    scope,
    body: { kind, definition, visit: visit.code },
  }
  const recorder = recorderOf(actor, visit, mayNotes.start)
  await record(tx, recorder, { chain: studyId, ...started }, { chain: id, ...started })
}
