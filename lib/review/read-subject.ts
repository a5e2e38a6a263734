import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findNote } from '@/lib/notes/note-repository'
import { placeOfNote } from '@/lib/notes/people-repository'
import { allow } from '@/lib/outcome/refusal'
import { noteNames } from '@/lib/trial/visits/note-names'

/** Whose note it is, of which visit, and what it is called in the trail: no word of it. */
export interface NoteSubject {
  readonly participantCode: string
  readonly visitCode: string
  readonly name: string
}

/** Says of a note that is in sight what it is, also where nothing of it is shown beside. */
export async function readSubject(actor: Actor, wanted: { noteId: string; studyId: string }): Promise<NoteSubject> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, wanted.noteId)
    allow(note.studyId === wanted.studyId, 'not_found')
    const { participantCode, visitCode } = await placeOfNote(tx, note)
    return { participantCode, visitCode, name: noteNames[note.kind] }
  })
}
