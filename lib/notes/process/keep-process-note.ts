import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { ownEvent, ownRecorder } from '@/lib/credentials/own-event'
import { allow } from '@/lib/outcome/refusal'
import { unstorable } from '@/lib/outcome/text'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { processReferenceAt } from '@/lib/trial/study/site-settings'
import { findStudy } from '@/lib/trial/study/study-repository'
import {
  aboutOf,
  changeProcessNote,
  findProcessNote,
  insertProcessNote,
  processKeyOf,
  sealProcessNote,
} from './process-note-repository'

export const keepProcessNoteInput = z.strictObject({
  participantId: z.uuid(),
  /** The one that is written anew, and the revision last seen of it; a new one where there is none. */
  note: z.strictObject({ id: z.uuid(), revision: z.int().min(1) }).optional(),
  text: z
    .string()
    .max(20_000, 'At most 20000 characters.')
    .regex(/\S/, 'Write something, or delete it.')
    .refine(text => !unstorable(text), 'There is a character here that can’t be stored.'),
})

/** Keeps a therapist's own process note: nobody else reads it, and no trail says about whom it is. */
export async function keepProcessNote(
  actor: Actor,
  { participantId, note, text }: z.output<typeof keepProcessNoteInput>,
): Promise<{ id: string; revision: number }> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    const { settings } = await findStudy(tx, actor, participant.studyId)
    allow(mayTrial.keepProcessNote(actor, participant, processReferenceAt(settings, participant.siteId)))
    const { studyId } = participant
    const key = await processKeyOf(tx, actor)
    const next = { id: note?.id ?? uuid(), studyId, revision: (note?.revision ?? 0) + 1 }
    const { bytes: sealed } = sealProcessNote(key, next, text)
    if (note) {
      const found = await findProcessNote(tx, actor, note.id)
      allow(settings.legalHold !== true, 'not_now', 'A legal hold stands, so it stays as it is. Write another one.')
      await changeProcessNote(tx, { ...found, revision: note.revision }, sealed)
    } else await insertProcessNote(tx, { ...next, author: actor.staffId, about: aboutOf(actor, participantId), sealed })
    await record(tx, ownRecorder(actor), ownEvent(actor, 'process_note.written'))
    return { id: next.id, revision: next.revision }
  })
}
