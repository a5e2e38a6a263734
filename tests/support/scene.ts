import { randomUUID } from 'node:crypto'
import { asActor } from '@/db/work'
import { recorderOf } from '@/lib/access/actor'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { recordView } from '@/lib/audit/record-view'
import { startNote } from '@/lib/notes/begin/start-note'
import { saveAnswers } from '@/lib/notes/draft/save-answers'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote } from '@/lib/notes/note-repository'
import { running } from '@/lib/ops/running'
import { anEvent, aSignedEvent } from './event-makers'
import type { Scene } from './harm/harm'
import { aParticipant, aStudy } from './makers'
import { aSignedNote } from './note-makers'

/** A study with a signed note, a signed adverse event and a note that is being written, all of it anchored by two checkpoints. */
export async function aScene(): Promise<Scene> {
  const study = await aStudy()
  const { therapist } = study
  const participant = await aParticipant(study)
  const { id: signed } = await aSignedNote(study, { participant })
  const event = await anEvent(study, participant)
  await aSignedEvent(study, event)
  await makeCheckpoint(running().configuration.checkpoints)
  const { noteId: draft } = await startNote(therapist, { visitId: participant.visits.PREP2 ?? '' })
  await saveAnswers(therapist, {
    noteId: draft,
    changes: [{ id: randomUUID(), path: 'summary', value: 'Calm, and ready to go on.', base: 0 }],
  })
  await asActor(therapist.staffId, async tx => {
    const note = await findNote(tx, therapist, draft)
    await recordView(tx, recorderOf(therapist, note), noteEvent(note, 'note.viewed'))
  })
  await makeCheckpoint(running().configuration.checkpoints)
  return { study: study.id, participant: participant.id, therapist: therapist.staffId, signed, draft, event }
}
