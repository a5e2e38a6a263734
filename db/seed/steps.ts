import type { Actor } from '@/lib/access/actor'
import { discardNote } from '@/lib/notes/begin/discard-note'
import { startContact } from '@/lib/notes/begin/start-contact'
import { startNote } from '@/lib/notes/begin/start-note'
import { saveAnswers } from '@/lib/notes/draft/save-answers'
import { countersignNote } from '@/lib/review/countersign-note'
import { type NoteRecord, readRecord } from '@/lib/review/read-record'
import { resolveComment } from '@/lib/review/resolve-comment'
import { returnNote } from '@/lib/review/return-note'
import { addAppendix } from '@/lib/signing/add-appendix'
import { closeWithoutSignature } from '@/lib/signing/close-without-signature'
import { enterInError } from '@/lib/signing/enter-in-error'
import { sendBack } from '@/lib/signing/send-back'
import { signNote } from '@/lib/signing/sign-note'
import type { Answers } from './answers'
import { participantIdOf, visitIdOf } from './enrolment'
import { studyId } from './founding'
import { idOf } from './ids'
import { demoPassword, type Person } from './people'
import { addressOf, type Stage } from './stage'
import type { Contact, Step } from './story'

export async function start(stage: Stage, by: Person, { of, visit }: Contact, noteId: string): Promise<void> {
  const actor = await stage.as(by)
  const visitId = visitIdOf(of, visit)
  if (!visit.startsWith('CALL')) await startNote(actor, { visitId }, { id: noteId })
  else await startContact(actor, { participantId: participantIdOf(of), kind: 'contact_call' }, { id: noteId, visitId })
}

/** Saves answers as the page would: each on top of what its writer saw. */
export async function write(stage: Stage, by: Person, noteId: string, answers: Answers, unseen = false): Promise<void> {
  const actor = await stage.as(by)
  const seen = new Map((await read(actor, noteId)).draft.map(row => [row.path, row.revision]))
  const changes = Object.entries(answers).map(([path, value]) => {
    const base = unseen ? 0 : (seen.get(path) ?? 0)
    return { id: idOf(`change ${noteId} ${path} ${by} ${base}`), path, value, base }
  })
  await saveAnswers(actor, { noteId, changes })
}

/** One step of a note's life, by the use-case that the page calls; whoever signs has read it through. */
export async function take(stage: Stage, noteId: string, step: Step): Promise<void> {
  const actor = await stage.as(step.by)
  const address = addressOf(step.by)
  const proof = { noteId, password: demoPassword }
  switch (step.does) {
    case 'sign': {
      const { contentHash, signatures, version } = await read(actor, noteId)
      const isSecond = signatures.some(one => one.version === version && one.appendixId === null)
      const meaning = isSecond ? 'co-authored' : 'authored'
      await signNote(actor, { ...proof, contentHash, meaning, dayEvent: 'no', ownWords: step.ownWords }, address)
      return
    }
    case 'countersign': {
      const { contentHash } = await read(actor, noteId)
      const { attestation } = step
      return countersignNote(actor, { ...proof, contentHash, meaning: 'reviewed', attestation }, address)
    }
    case 'return': {
      const { version } = await read(actor, noteId)
      const comments = Object.entries(step.comments).map(([field, text]) => ({ field, text }))
      return returnNote(actor, { noteId, version, comments })
    }
    case 'write':
      return write(stage, step.by, noteId, { ...step.answers }, step.unseen)
    case 'resolve':
      for (const { id, resolvedAt } of (await read(actor, noteId)).comments)
        if (!resolvedAt) await resolveComment(actor, { noteId, commentId: id })
      return
    case 'send back': {
      const { version } = await read(actor, noteId)
      return sendBack(actor, { noteId, version, reason: step.reason })
    }
    case 'close': {
      const { contentHash, conflicts } = await read(actor, noteId)
      const unsettled = conflicts.map(({ id }) => id)
      return closeWithoutSignature(actor, { ...proof, contentHash, unsettled, reason: step.reason }, address)
    }
    case 'enter in error': {
      const { contentHash } = await read(actor, noteId)
      return enterInError(actor, { ...proof, contentHash, statement: step.statement }, address)
    }
    case 'append':
      return addAppendix(actor, { ...proof, kind: step.kind, text: step.text }, address)
    case 'discard':
      return discardNote(actor, { noteId })
  }
}

const read = (actor: Actor, noteId: string): Promise<NoteRecord> => readRecord(actor, { noteId, studyId })
