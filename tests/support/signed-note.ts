import { randomUUID } from 'node:crypto'
import { asActor } from '@/db/work'
import { writtenIn } from '@/lib/notes/content'
import { preparation1 } from '@/lib/notes/definitions/preparation-1'
import { findNote } from '@/lib/notes/note-repository'
import { saveAnswers } from '@/lib/notes/save-answers'
import { startNote } from '@/lib/notes/start-note'
import { signNote } from '@/lib/signing/sign-note'
import { filledRows, item } from './answers'
import type { TestParticipant, TestStudy } from './makers'
import { password } from './people'

/** The first preparation visit's note, every question answered, signed by the therapist alone. */
export async function aSignedPreparation(study: TestStudy, participant: TestParticipant): Promise<string> {
  const { therapist } = study
  const { noteId } = await startNote(therapist, { visitId: participant.visits.PREP1 ?? '' })
  const rows = filledRows(preparation1, { [`staff_present.${item}.person`]: therapist.staffId })
  const changes = rows.map(({ path, value }) => ({ id: randomUUID(), path, value, base: 0 }))
  await saveAnswers(therapist, { noteId, changes })
  const { contentHash } = await asActor(therapist.staffId, async tx =>
    writtenIn(tx, await findNote(tx, therapist, noteId)),
  )
  await signNote(therapist, { noteId, contentHash, meaning: 'authored', password }, '127.0.0.1')
  return noteId
}
