import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { freeze, writtenIn } from '@/lib/notes/content'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { allow } from '@/lib/outcome/refusal'
import { countTouch } from '@/lib/session/touch/count-touch'
import { printedCredentials } from './entitled'
import { decidedBeside, keeping } from './kept-words'
import { proof, words } from './proof'
import { saidNoToRecording } from './said-no-to-recording'
import { factsFrom, serviceDay } from './sign-note'
import { signWords } from './sign-words'

export const closeWithoutSignatureInput = z.strictObject({ noteId: z.string(), reason: words, ...keeping, ...proof })

/**
 * A signature that can't be had: the investigator closes the note and says why, wherever the signatures are shown. What it says of
 * touch outside the agreement, and of not being recorded, is heard as it is when authors sign.
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
    if (!written.frozen) await freeze(tx, note, actor.staffId)
    if (note.kind === 'session') await countTouch(tx, note, await recordKeyOf(tx, note))
    const saidNo = await saidNoToRecording(tx, actor, note, written, serviceDay(note, written.answers, at))
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
    await record(
      tx,
      recorderOf(actor, note),
      noteEvent(note, 'note.closed_without_signature', {
        missing,
        appendix: closing.id,
        content_hash: written.contentHash,
        ...unblinding,
      }),
      ...saidNo,
    )
  })
}
