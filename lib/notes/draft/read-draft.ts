import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { writtenIn } from '@/lib/notes/content'
import { findNote } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow } from '@/lib/outcome/refusal'

export const readDraftInput = z.strictObject({ noteId: z.string() })

/** The rows of a draft as they are now, for an author who has it open beside the other: however often it is asked, one reading in five minutes. */
export async function readDraft(actor: Actor, { noteId }: z.output<typeof readDraftInput>) {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.write(actor, note), whyNot('write', actor, note))
    await recordReading(tx, actor, note)
    return { rows: (await writtenIn(tx, note)).rows }
  })
}
