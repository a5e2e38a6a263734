import { z } from 'zod'
import type { Tx } from '@/db/client'
import type { NoteState } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { dayIn, minutesAfter } from '@/lib/clock/instant'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { gapsIn, leftBeforeSigning } from '@/lib/notes/completeness'
import { freeze, type Written, writtenIn } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import { openConflicts } from '@/lib/notes/draft/answer-repository'
import { objectionsIn } from '@/lib/notes/draft/objections'
import { withPair } from '@/lib/notes/draft/signing-pair'
import type { Answers } from '@/lib/notes/fields'
import { noteEvent } from '@/lib/notes/note-event'
import { type FoundNote, factsOf, findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { reportedIds } from '@/lib/session/effects/reported'
import { asked, dayAnswerTo, tellOfDay } from './day-question'
import { entitled, signingTasks } from './entitled'
import { heldBefore } from './held-before'
import { decidedTogether, keeping } from './kept-words'
import { hashShown, proof, words } from './proof'
import { putSignature } from './put-signature'
import { serviceDay } from './said-day'
import { signWords } from './sign-words'
import { unblindingInNote } from './unblinding-in-note'
import { whatFollows } from './what-follows'
import { awaitedBy, isSignedByAll, whyNotOfDay } from './whose-signatures'

/** What is said of one note that is signed. */
export const signedNote = {
  noteId: z.string(),
  contentHash: hashShown,
  meaning: z.enum(['authored', 'co-authored']),
  ...asked,
  ...keeping,
}
export const signNoteInput = z.strictObject({
  ...signedNote,
  /** Words beside the other author's note; their signature stays. */
  ownWords: words.optional(),
  ...proof,
})

type Signing = Omit<z.output<typeof signNoteInput>, keyof typeof proof>

/** Signs exactly what was shown. The first signature freezes the version; a session note is signed with the second. */
export async function signNote(
  actor: Actor,
  { password, code, passkey, ...input }: z.output<typeof signNoteInput>,
  address: string,
): Promise<{ status: NoteState }> {
  await reauthenticate(actor, { password, code, passkey, address })
  return signShown(actor, input)
}

/** The deed itself, by somebody who has just proved who they are. */
export async function signShown(actor: Actor, input: Signing): Promise<{ status: NoteState }> {
  return asActor(actor.staffId, async tx => {
    const found = await findNote(tx, actor, input.noteId, true)
    allowSigning(actor, found)
    const written = await writtenIn(tx, found)
    if (written.contentHash !== input.contentHash)
      throw new Refusal('stale', 'This note changed since you read it. Read it again, then sign.')
    const note = await withPair(tx, found, written)
    allowSigning(actor, note)
    await checkReady(tx, note, written)
    const unblinding = decidedOf(note, written, input)
    const dayEvent = dayAnswerTo(note, written, input.dayEvent)
    const at = await now(tx)
    const on = serviceDay(note, written.answers, at)
    const { credentials, licensed } = await entitled(tx, actor, note, signingTasks[note.kind], [
      on,
      dayIn(note.timeZone, at),
    ])
    const before = await heldBefore(tx, note)
    if (!written.frozen) await freeze(tx, note, actor.staffId)
    const signature = await putSignature(tx, note, actor, {
      contentHash: input.contentHash,
      meaning: input.meaning,
      credentials,
      at,
      ...(dayEvent ? { dayEvent } : {}),
    })
    const own = { kind: 'own_words', parent: input.contentHash, meaning: input.meaning, credentials, at } as const
    if (input.ownWords) await signWords(tx, note, actor, { ...own, text: input.ownWords })
    const status = statusAfter(note, actor)
    await moveNote(tx, note, status, {
      ...factsFrom(note, written.answers, at),
      ...(await countersignatureDue(tx, note, licensed, at)),
      signedAt: status === 'signed' ? at : null,
    })
    const followed = await whatFollows(tx, actor, note, { written, on, before })
    if (status === 'ready') await tellTheOther(tx, actor, note)
    await tellOfDay(tx, actor, note, dayEvent)
    await record(
      tx,
      recorderOf(actor, note, mayNotes.sign),
      noteEvent(note, note.status === 'ready' ? 'note.co_signed' : 'note.signed', {
        meaning: input.meaning,
        content_hash: input.contentHash,
        signature_hash: signature.signatureHash,
        status,
        ...(dayEvent ? { day_event: dayEvent } : {}),
        ...unblinding,
      }),
      ...followed,
    )
    return { status }
  })
}

/** Only an author signs; whoever joined the care team after a session is told whose signatures it needs. */
function allowSigning(actor: Actor, note: FoundNote): void {
  const why = whyNotOfDay(actor, note)
  if (why) throw new Refusal('not_permitted', why)
  allow(mayNotes.sign(actor, note), whyNot('sign', actor, note))
}

/** Of the note's answers and log, which the page has shown, and of words of one's own, which the refusal shows. */
function decidedOf(note: FoundNote, written: Written, { ownWords = '', unblinding }: Signing) {
  const definition = definitionOf(note.definition, written.fieldsOn, written.touchKinds)
  const found = unblindingInNote(definition, written, note.settings.armNames ?? [])
  return decidedTogether(note, { found, field: 'own_words', text: ownWords }, unblinding)
}

/** Unfinished, or with two answers still side by side: not yet. */
async function checkReady(tx: Tx, note: FoundNote, written: Written): Promise<void> {
  if (written.frozen) return
  const left = leftBeforeSigning(definitionOf(note.definition, written.fieldsOn, written.touchKinds), written.answers)
  if (left.length > 0)
    throw new Refusal('invalid', undefined, Object.fromEntries(left.map(one => [one.field, one.problem])))
  const conflicts = await openConflicts(tx, note.id)
  if (conflicts.length > 0)
    throw new Refusal('not_now', 'Two answers stand side by side in this note. Choose between them, then sign.')
}

/** A session note is signed when the lead and the second therapist of its day have both signed this version; the others with one author. */
function statusAfter(note: FoundNote, actor: Actor): NoteState {
  const complete = isSignedByAll(note, [...note.signedBy, actor.staffId])
  if (note.status === 'ready') return complete ? arrow('ready', 'co_sign') : arrow('ready', 'add_words')
  return arrow(note.status, complete ? 'sign' : 'freeze')
}

/** Whoever of the day's therapists has not signed yet and is still of the care team. */
async function tellTheOther(tx: Tx, actor: Actor, note: FoundNote): Promise<void> {
  const { id, studyId, team } = note
  const { staffIds } = awaitedBy({ ...note, status: 'ready', signedBy: [...note.signedBy, actor.staffId] })
  const recipients = staffIds.filter(id => team.some(one => one.staffId === id))
  await raiseAlert(tx, actor, { studyId, chain: id, recipients, kind: 'note_waits_for_you', subjectId: id })
}

/** An author without a licence needs a countersignature in time; of two signatures of a version the earlier counts. */
async function countersignatureDue(tx: Tx, note: FoundNote, licensed: boolean, at: string) {
  const first = note.signedBy.length === 0
  const { dueAt, unlicensedAuthor } = first ? { dueAt: null, unlicensedAuthor: false } : await factsOf(tx, note.id)
  const due = licensed ? null : minutesAfter(at, note.settings.countersignHours * 60)
  return { dueAt: dueAt ?? due, unlicensedAuthor: unlicensedAuthor || !licensed }
}

/** What the queue and reports need to know of what was signed. */
export function factsFrom(note: Pick<FoundNote, 'timeZone'>, answers: Answers, at: string) {
  const risk = answers.risk_level
  return {
    serviceOn: serviceDay(note, answers, at),
    riskLevel: typeof risk === 'string' ? risk : null,
    gaps: gapsIn(answers),
    objections: objectionsIn(answers).length || null,
    reported: reportedIds(answers),
  }
}
