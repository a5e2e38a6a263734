import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { writtenIn } from '@/lib/notes/content'
import { noteEvent } from '@/lib/notes/note-event'
import { factsOf, findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { entitled } from '@/lib/signing/entitled'
import { decidedBeside, keeping } from '@/lib/signing/kept-words'
import { proof, words } from '@/lib/signing/proof'
import { putSignature } from '@/lib/signing/put-signature'
import { signWords } from '@/lib/signing/sign-words'

export const countersignNoteInput = z.strictObject({
  noteId: z.string(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  meaning: z.enum(['reviewed', 'approved']),
  /** What the supervisor attests, chosen or written. */
  attestation: words,
  ...keeping,
  ...proof,
})

/** The supervisor signs what they read, with an attestation beside it. Never a note of their own. */
export async function countersignNote(
  actor: Actor,
  input: z.output<typeof countersignNoteInput>,
  address: string,
): Promise<void> {
  await reauthenticate(actor, { ...input, address })
  await asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    allow(mayNotes.review(actor, note), whyNot('review', actor, note))
    const { contentHash } = await writtenIn(tx, note)
    if (contentHash !== input.contentHash)
      throw new Refusal('stale', 'This note changed since you read it. Read it again, then countersign.')
    const unblinding = decidedBeside(note, input.attestation, input.unblinding)
    const at = await now(tx)
    const { credentials, licensed } = await entitled(tx, actor, note, ['countersign'], [dayIn(note.timeZone, at)])
    const { unlicensedAuthor } = await factsOf(tx, note.id)
    allow(
      licensed || !unlicensedAuthor,
      'not_now',
      'An author of this note has no licence: a supervisor with one countersigns it.',
    )
    const signature = await putSignature(tx, note, actor, { contentHash, meaning: input.meaning, credentials, at })
    const attested = await signWords(tx, note, actor, {
      kind: 'attestation',
      text: input.attestation,
      parent: contentHash,
      meaning: input.meaning,
      credentials,
      at,
    })
    await moveNote(tx, note, arrow(note.status, 'countersign'), { countersignedAt: at, dueAt: null, overdueAt: null })
    const authors = note.team.filter(one => note.authors.includes(one.staffId)).map(one => one.staffId)
    await raiseAlert(tx, actor, {
      studyId: note.studyId,
      chain: note.id,
      recipients: authors,
      kind: 'note_countersigned',
      subjectId: note.id,
    })
    await record(
      tx,
      recorderOf(actor, note, mayNotes.review),
      noteEvent(note, 'note.countersigned', {
        meaning: input.meaning,
        content_hash: contentHash,
        signature_hash: signature.signatureHash,
        appendix: attested.id,
        ...unblinding,
      }),
    )
  })
}
