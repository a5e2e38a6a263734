import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { noteEvent } from '@/lib/notes/note-event'
import { factsOf, findNote, setFacts } from '@/lib/notes/note-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { findComment, resolveCommentRow } from '@/lib/signing/signature-repository'

export const resolveCommentInput = z.strictObject({ noteId: z.string(), commentId: z.uuid() })

/** Marks a comment as settled; its words stay. */
export async function resolveComment(
  actor: Actor,
  { noteId, commentId }: z.output<typeof resolveCommentInput>,
): Promise<void> {
  await asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId, true)
    allow(mayNotes.resolveComment(actor, note))
    const comment = await findComment(tx, noteId, commentId)
    if (!comment) throw new Refusal('not_found')
    await resolveCommentRow(tx, commentId, actor.staffId, await now(tx))
    await setFacts(tx, noteId, { openComments: (await factsOf(tx, noteId)).openComments - 1 })
    await record(
      tx,
      recorderOf(actor, note, mayNotes.resolveComment),
      noteEvent(note, 'note.comment_resolved', { field: comment.field, comment: commentId }),
    )
  })
}
