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
import type { Answers } from '@/lib/notes/fields'
import { noteEvent } from '@/lib/notes/note-event'
import { type FoundNote, factsOf, findNote, moveNote } from '@/lib/notes/note-repository'
import { arrow } from '@/lib/notes/status'
import { unblindingIn } from '@/lib/notes/unblinding'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { reportedIds } from '@/lib/session/effects/reported'
import { asked, dayAnswerTo, tellOfDay } from './day-question'
import { entitled, signingTasks } from './entitled'
import { heldBefore } from './held-before'
import { decided, keeping, shown } from './kept-words'
import { proof, words } from './proof'
import { putSignature } from './put-signature'
import { serviceDay } from './said-day'
import { signWords } from './sign-words'
import { unblindingInNote } from './unblinding-in-note'
import { whatFollows } from './what-follows'

/** What is said of one note that is signed. */
export const signedNote = {
  noteId: z.string(),
  /** The hash of what the page showed: another is refused. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
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
  { password, code, ...input }: z.output<typeof signNoteInput>,
  address: string,
): Promise<{ status: NoteState }> {
  await reauthenticate(actor, { password, code, address })
  return signShown(actor, input)
}

/** The deed itself, by somebody who has just proved who they are. */
export async function signShown(actor: Actor, input: Signing): Promise<{ status: NoteState }> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    allow(mayNotes.sign(actor, note), whyNot('sign', actor, note))
    const written = await writtenIn(tx, note)
    if (written.contentHash !== input.contentHash)
      throw new Refusal('stale', 'This note changed since you read it. Read it again, then sign.')
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
      recorderOf(actor, note),
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

/** Of the note's answers and log, which the page has shown, and of words of one's own, which the refusal shows. */
function decidedOf(note: FoundNote, written: Written, { ownWords = '', unblinding }: Signing) {
  const armNames = note.settings.armNames ?? []
  const own = unblindingIn(ownWords, armNames)
  const definition = definitionOf(note.definition, written.fieldsOn, written.touchKinds)
  const found = unblindingInNote(definition, written, armNames).map(({ field }) => field)
  return own.length > 0 ? decided([...found, 'own_words'], unblinding, shown(own)) : decided(found, unblinding)
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

/** A session note is signed when the lead and the second therapist have both signed this version; the others with one author. */
function statusAfter(note: FoundNote, actor: Actor): NoteState {
  const signed = new Set([...note.signedBy, actor.staffId])
  const hasSigned = (role: string) => note.team.some(one => one.role === role && signed.has(one.staffId))
  const complete = note.kind !== 'session' || (hasSigned('therapist') && hasSigned('cotherapist'))
  if (note.status === 'ready') return complete ? arrow('ready', 'co_sign') : arrow('ready', 'add_words')
  return arrow(note.status, complete ? 'sign' : 'freeze')
}

async function tellTheOther(tx: Tx, actor: Actor, { id, studyId, team }: FoundNote): Promise<void> {
  const recipients = team.filter(one => one.role !== 'session_staff').map(one => one.staffId)
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
