import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { lockHeads } from '@/lib/audit/audit-repository'
import { record } from '@/lib/audit/record'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import { freshOf, opening, openings } from './opening'

export const recordPinUsedInput = z.strictObject({
  note: z.string(),
  openings: openings(
    opening.extend({
      /** What it was tried on: the covered log, or the lock over the screen. */
      screen: z.enum(['log', 'lock']),
      isRight: z.boolean(),
    }),
  ),
})

/** Each use of the PIN of a session day, right or wrong, once: it opens without the server, which hears of it afterwards. */
export async function recordPinUsed(
  actor: Actor,
  { note: noteId, openings: sent }: z.output<typeof recordPinUsedInput>,
): Promise<{ recorded: readonly string[] }> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.log(actor, note))
    await lockHeads(tx, [note.id]) // two sendings of one use wait for each other
    const action = 'log.pin_used'
    const fresh = await freshOf(tx, { chain: note.id, actor: actor.staffId, action }, sent)
    if (fresh.length > 0)
      await record(tx, recorderOf(actor, note, mayNotes.log), ...fresh.map(one => noteEvent(note, action, one)))
    return { recorded: [...new Set(sent.map(({ id }) => id))] }
  })
}
