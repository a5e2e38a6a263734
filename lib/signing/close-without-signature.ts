import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { freeze, type Written, writtenIn } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import { conflictsOf } from '@/lib/notes/draft/open-conflicts'
import { withPair } from '@/lib/notes/draft/signing-pair'
import { noteEvent } from '@/lib/notes/note-event'
import { type FoundNote, findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { printedCredentials } from './entitled'
import { heldBefore } from './held-before'
import { decidedTogether, keeping } from './kept-words'
import { hashShown, proof, words } from './proof'
import { serviceDay } from './said-day'
import { factsFrom } from './sign-note'
import { signWords } from './sign-words'
import { unblindingAside, unblindingInNote } from './unblinding-in-note'
import { whatFollows } from './what-follows'
import { whoClosesInstead } from './who-closes'

export const closeWithoutSignatureInput = z.strictObject({
  noteId: z.string(),
  contentHash: hashShown,
  /** The ids of the changes that the page showed beside an answer: others are refused. */
  unsettled: z.array(z.uuid().toLowerCase()).max(1000),
  reason: words,
  ...keeping,
  ...proof,
})
type Closing = z.output<typeof closeWithoutSignatureInput>

/**
 * A signature that can't be had: the investigator reads the note, closes it as it was shown and says why, wherever the signatures are
 * shown. Where two answers stand side by side nobody is left to choose: both stay, under that signature. What follows of it for the
 * participant follows as it does when authors sign.
 */
export async function closeWithoutSignature(actor: Actor, input: Closing, address: string): Promise<void> {
  await reauthenticate(actor, { ...input, address })
  await asActor(actor.staffId, async tx => {
    const found = await findNote(tx, actor, input.noteId, true)
    await allowClosing(tx, actor, found)
    const written = await writtenIn(tx, found)
    const note = await withPair(tx, found, written)
    await allowClosing(tx, actor, note)
    const unsettled = await asShown(tx, note, written, input)
    const unblinding = decidedOf(note, written, unsettled, input)
    const at = await now(tx)
    const before = await heldBefore(tx, note)
    if (!written.frozen) await freeze(tx, note, actor.staffId)
    const missing = note.signedBy.length > 0 ? 'second_signature_unavailable' : 'author_unavailable'
    const credentials = await printedCredentials(tx, actor, note, at)
    const closing = await signWords(tx, note, actor, {
      kind: 'signature_unavailable',
      text: input.reason,
      parent: written.contentHash,
      ...(unsettled.length > 0 ? { unsettled } : {}),
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
      recorderOf(actor, note, mayNotes.closeWithoutSignature),
      noteEvent(note, 'note.closed_without_signature', {
        missing,
        appendix: closing.id,
        content_hash: written.contentHash,
        ...(unsettled.length > 0 ? { unsettled: unsettled.map(({ id }) => id) } : {}),
        ...unblinding,
      }),
      ...followed,
    )
  })
}

async function allowClosing(tx: Tx, actor: Actor, note: FoundNote): Promise<void> {
  const instead = await whoClosesInstead(tx, actor, note)
  if (instead) throw new Refusal('not_permitted', instead)
  allow(mayNotes.closeWithoutSignature(actor, note), whyNot('closeWithoutSignature', actor, note))
}

/** What was read is what is closed, with the answers that stand side by side in it. */
async function asShown(tx: Tx, note: FoundNote, written: Written, shown: Closing): Promise<Conflict[]> {
  const unsettled = written.frozen ? [] : await conflictsOf(tx, note)
  const ids = new Set(shown.unsettled)
  const isSame = unsettled.length === ids.size && unsettled.every(({ id }) => ids.has(id))
  if (written.contentHash !== shown.contentHash || !isSame)
    throw new Refusal(
      'stale',
      'This note changed since you read it. Read it again, then close it. Your reason is kept.',
    )
  return unsettled
}

/** Of all that the page has shown, and of the reason, which the refusal shows. */
function decidedOf(note: FoundNote, written: Written, unsettled: readonly Conflict[], input: Closing) {
  const definition = definitionOf(note.definition, written.fieldsOn, written.touchKinds)
  const armNames = note.settings.armNames ?? []
  const found = [
    ...unblindingInNote(definition, written, armNames),
    ...unblindingAside(definition, unsettled, armNames),
  ]
  return decidedTogether(note, { found, field: 'words', text: input.reason }, input.unblinding)
}
