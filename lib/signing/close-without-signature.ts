import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { freeze, writtenIn } from '@/lib/notes/content'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { allow } from '@/lib/outcome/refusal'
import { printedCredentials } from './entitled'
import { heldBefore } from './held-before'
import { decidedBeside, keeping } from './kept-words'
import { proof, words } from './proof'
import { serviceDay } from './said-day'
import { factsFrom } from './sign-note'
import { signWords } from './sign-words'
import { whatFollows } from './what-follows'

export const closeWithoutSignatureInput = z.strictObject({ noteId: z.string(), reason: words, ...keeping, ...proof })

/**
 * A signature that can't be had: the investigator closes the note and says why, wherever the signatures are shown. What follows of it
 * for the participant follows as it does when authors sign.
 */
export async function closeWithoutSignature(
  actor: Actor,
  input: z.output<typeof closeWithoutSignatureInput>,
  address: string,
): Promise<void> {
  await reauthenticate(actor, { password: input.password, code: input.code, address })
  await asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    allow(mayNotes.closeWithoutSignature(actor, note), whyNot('closeWithoutSignature', actor, note))
    const unblinding = decidedBeside(note, input.reason, input.unblinding)
    const at = await now(tx)
    const written = await writtenIn(tx, note)
    const before = await heldBefore(tx, note)
    if (!written.frozen) await freeze(tx, note, actor.staffId)
    const missing = note.signedBy.length > 0 ? 'second_signature_unavailable' : 'author_unavailable'
    const credentials = await printedCredentials(tx, actor, note, at)
    const closing = await signWords(tx, note, actor, {
      kind: 'signature_unavailable',
      text: input.reason,
      parent: written.contentHash,
      meaning: 'responsible investigator',
      credentials,
      at,
    })
    await moveNote(tx, note, arrow(note.status, 'close_without_signature'), {
      ...factsFrom(note, written.answers, at),
      signedAt: at,
      closedWithout: missing,
    })
    const on = serviceDay(note, written.answers, at)
    const followed = await whatFollows(tx, actor, note, { written, on, before })
    await record(
      tx,
      recorderOf(actor, note),
      noteEvent(note, 'note.closed_without_signature', {
        missing,
        appendix: closing.id,
        content_hash: written.contentHash,
        ...unblinding,
      }),
      ...followed,
    )
  })
}
