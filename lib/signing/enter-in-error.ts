import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { writtenIn } from '@/lib/notes/content'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import { printedCredentials } from './entitled'
import { decidedBeside, keeping } from './kept-words'
import { takeCourseBack } from './move-course'
import { hashShown, proof, words } from './proof'
import { signWords } from './sign-words'

export const enterInErrorInput = z.strictObject({
  noteId: z.string(),
  contentHash: hashShown,
  statement: words,
  ...keeping,
  ...proof,
})

/** A note that should not be, as it was shown: kept for ever, struck through, out of exports, with a signed statement of why. */
export async function enterInError(
  actor: Actor,
  input: z.output<typeof enterInErrorInput>,
  address: string,
): Promise<void> {
  await reauthenticate(actor, { ...input, address })
  await asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    allow(mayNotes.enterInError(actor, note), whyNot('enterInError', actor, note))
    const { contentHash } = await writtenIn(tx, note)
    if (contentHash !== input.contentHash)
      throw new Refusal(
        'stale',
        'This note changed since you read it. Read it again, then say it. Your words are kept.',
      )
    const unblinding = decidedBeside(note, input.statement, input.unblinding)
    const at = await now(tx)
    const credentials = await printedCredentials(tx, actor, note, at)
    const statement = await signWords(tx, note, actor, {
      kind: 'entered_in_error',
      text: input.statement,
      parent: contentHash,
      meaning: 'authored',
      credentials,
      at,
    })
    await moveNote(tx, note, arrow(note.status, 'enter_in_error'))
    const returned = await takeCourseBack(tx, note, await findVisit(tx, actor, note.visitId))
    await record(
      tx,
      recorderOf(actor, note, mayNotes.enterInError),
      noteEvent(note, 'note.entered_in_error', {
        from: note.status,
        appendix: statement.id,
        content_hash: statement.contentHash,
        ...unblinding,
      }),
      ...returned,
    )
  })
}
