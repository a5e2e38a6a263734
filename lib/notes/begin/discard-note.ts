import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { allow } from '@/lib/outcome/refusal'

export const discardNoteInput = z.strictObject({ noteId: z.string() })

/** A note in which nobody wrote a word may be discarded; one with words is entered in error instead. */
export async function discardNote(actor: Actor, { noteId }: z.output<typeof discardNoteInput>): Promise<void> {
  await asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId, true)
    allow(mayNotes.discard(actor, note), whyNot('discard', actor, note))
    await moveNote(tx, note, arrow(note.status, 'discard'))
    await record(tx, recorderOf(actor, note, mayNotes.discard), noteEvent(note, 'note.discarded'))
  })
}
