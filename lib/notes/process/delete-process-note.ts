import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { ownEvent, ownRecorder } from '@/lib/credentials/own-event'
import { allow } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { findProcessNote, removeProcessNote } from './process-note-repository'

export const deleteProcessNoteInput = z.strictObject({ id: z.uuid() })

/** Its author takes a process note away for good, unless a legal hold stands. Backups made before keep it under its seal. */
export async function deleteProcessNote(actor: Actor, { id }: z.output<typeof deleteProcessNoteInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const note = await findProcessNote(tx, actor, id)
    const { settings } = await findStudy(tx, actor, note.studyId)
    allow(settings.legalHold !== true, 'not_now', 'A legal hold stands, so nothing is deleted.')
    await removeProcessNote(tx, note)
    await record(tx, ownRecorder(actor), ownEvent(actor, 'process_note.deleted'))
  })
}
