import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { writtenIn } from '@/lib/notes/content'
import { foundOf } from '@/lib/notes/found-of'
import { logFactsIn } from '@/lib/notes/log/log-facts'
import { findNote } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow } from '@/lib/outcome/refusal'
import { conflictsOf } from './open-conflicts'

export const readDraftInput = z.strictObject({ noteId: z.string() })

/** The rows of a draft as they are now, what of it was written twice, what the log of its day says, and what is worked out from outside of it, for an author who has it open beside the other: however often it is asked, one reading in five minutes. */
export async function readDraft(actor: Actor, { noteId }: z.output<typeof readDraftInput>) {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.write(actor, note), whyNot('write', actor, note))
    await recordReading(tx, actor, note)
    const { rows, entries } = await writtenIn(tx, note)
    const found = note.kind === 'session' ? null : await foundOf(tx, note, rows, entries) // of a session, what its log says is heard by itself
    return { rows, conflicts: await conflictsOf(tx, note), facts: logFactsIn(entries, note.timeZone), found }
  })
}
