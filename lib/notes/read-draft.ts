import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { allow } from '@/lib/outcome/refusal'
import { writtenIn } from './content'
import { findNote } from './note-repository'

export const readDraftInput = z.strictObject({ noteId: z.string() })

/** The rows of a draft as they are now, for an author who has it open beside the other. */
export async function readDraft(actor: Actor, { noteId }: z.output<typeof readDraftInput>) {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.write(actor, note), mayNotes.start(actor, note) ? 'not_now' : 'not_permitted')
    return { rows: (await writtenIn(tx, note)).rows }
  })
}
