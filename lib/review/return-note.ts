import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { definitionOf } from '@/lib/notes/definition'
import { noteEvent } from '@/lib/notes/note-event'
import { factsOf, findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { words } from '@/lib/signing/proof'
import { addComment } from '@/lib/signing/signature-repository'
import { sealComment } from './sealed-comment'

const comment = z.strictObject({ field: z.string(), text: words })
export const returnNoteInput = z.strictObject({
  noteId: z.string(),
  version: z.int(),
  comments: z.array(comment).min(1, 'Pin a comment to at least one answer.').max(50),
})

/** Gives a signed note back with comments pinned to answers. The reviewer changes no word; the signed version stays. */
export async function returnNote(actor: Actor, input: z.output<typeof returnNoteInput>): Promise<void> {
  await asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    allow(mayNotes.review(actor, note), whyNot('review', actor, note))
    if (note.version !== input.version) throw new Refusal('stale')
    const { id: noteId, studyId, siteId, participantId, version } = note
    const commitments: string[] = []
    for (const { field, text } of input.comments) {
      if (!Object.hasOwn(definitionOf(note.definition).fields, field))
        throw new Refusal('invalid', undefined, { [field]: 'This note has no such answer.' })
      const id = uuid()
      const sealed = await sealComment(tx, note, id, text)
      commitments.push(sealed.commitment)
      await addComment(tx, {
        id,
        noteId,
        studyId,
        siteId,
        participantId,
        version,
        field,
        sealed: sealed.bytes,
        by: actor.staffId,
      })
    }
    await moveNote(
      tx,
      note,
      arrow(note.status, 'return'),
      {
        openComments: (await factsOf(tx, noteId)).openComments + input.comments.length,
        signedAt: null,
        dueAt: null,
        overdueAt: null,
        closedWithout: null,
      },
      version + 1,
    )
    const authors = note.team.filter(one => note.authors.includes(one.staffId)).map(one => one.staffId)
    await raiseAlert(tx, actor, {
      studyId,
      chain: noteId,
      recipients: authors,
      kind: 'note_returned',
      subjectId: noteId,
    })
    await record(
      tx,
      recorderOf(actor, note, mayNotes.review),
      noteEvent(note, 'note.returned', {
        next: version + 1,
        fields: input.comments.map(one => one.field),
        comments: commitments,
      }),
    )
  })
}
