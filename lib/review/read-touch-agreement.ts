import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { recordView } from '@/lib/audit/record-view'
import type { Day } from '@/lib/clock/instant'
import { cellsOf, isGap, ticksOf } from '@/lib/notes/answer'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, Field, MatrixField } from '@/lib/notes/fields'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote } from '@/lib/notes/note-repository'
import { signedVersionsOf } from '@/lib/notes/version-repository'
import { allow } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participant-repository'
import { findStudy } from '@/lib/trial/study-repository'
import { readsThread } from './read-thread'

export interface TouchAgreement {
  readonly noteId: string
  readonly on: Day | null
  readonly kinds: MatrixField
  /** `hug.lead`: the code of what was agreed. */
  readonly cells: Readonly<Record<string, string>>
  readonly stopSignal: string | null
  /** The kinds of care touch that were explained, in words. */
  readonly careTouch: readonly string[]
}
export interface TouchAgreementPage {
  readonly participant: FoundParticipant
  /** Whom to turn to outside the team; null where the protocol names nobody. */
  readonly independentContact: string | null
  readonly agreement: TouchAgreement | null
  /** What the study calls the two therapists. */
  readonly pair: Readonly<Record<string, string>>
}

/** What stands in the latest signed note that holds the agreement. That it was looked at stands in the note's trail, or it is not shown. */
export async function readTouchAgreement(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<TouchAgreementPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId && readsThread(actor, participant), 'not_found')
    const { settings } = await findStudy(tx, actor, studyId)
    const pair = { lead: settings.leadLabel, second: settings.secondLabel }
    const page = { participant, pair, independentContact: settings.independentContact || null }
    for (const { version, on } of await signedVersionsOf(tx, participantId)) {
      const note = await findNote(tx, actor, version.noteId)
      if (!mayNotes.readProse(actor, note)) continue
      const { answers, fieldsOn } = await openVersion(tx, note, version)
      const agreed = agreedIn(definitionOf(version.definition, fieldsOn).fields, answers)
      if (!agreed) continue
      await recordView(tx, recorderOf(actor, note), noteEvent({ ...note, version: version.version }, 'note.viewed'))
      return { ...page, agreement: { noteId: note.id, on, ...agreed } }
    }
    return { ...page, agreement: null }
  })
}

function agreedIn(
  fields: Readonly<Record<string, Field>>,
  answers: Answers,
): Omit<TouchAgreement, 'noteId' | 'on'> | null {
  const { touch_agreement: kinds, care_touch_explained: care } = fields
  const { touch_agreement: agreed = null, stop_signal: stopSignal, care_touch_explained: explained = null } = answers
  if (kinds?.kind !== 'matrix' || agreed === null || isGap(agreed)) return null
  const ticks = explained === null || isGap(explained) ? {} : ticksOf(explained)
  const labels: Readonly<Record<string, string>> = care?.kind === 'checks' ? care.options : {}
  return {
    kinds,
    cells: cellsOf(agreed),
    stopSignal: typeof stopSignal === 'string' ? stopSignal : null,
    careTouch: Object.entries(ticks).flatMap(([code, { done }]) => (done ? (labels[code] ?? code) : [])),
  }
}
