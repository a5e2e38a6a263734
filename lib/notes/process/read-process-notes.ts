import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import type { Instant } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { processReferenceAt } from '@/lib/trial/study/site-settings'
import { findStudy } from '@/lib/trial/study/study-repository'
import { openProcessNote, processKeyOf, processNotesOf } from './process-note-repository'

export interface ProcessNotesPage {
  readonly participant: FoundParticipant
  /** The latest first. */
  readonly notes: readonly {
    readonly id: string
    readonly revision: number
    readonly text: string
    readonly at: Instant
  }[]
  readonly isHeld: boolean
}

/** A therapist's own process notes about one participant. Nobody is told that they were looked at, for nobody else may know of them. */
export async function readProcessNotes(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<ProcessNotesPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    const { settings } = await findStudy(tx, actor, studyId)
    const may = mayTrial.keepProcessNote(actor, participant, processReferenceAt(settings, participant.siteId))
    allow(participant.studyId === studyId && may, 'not_found')
    const rows = await processNotesOf(tx, actor, participantId)
    const key = rows.length > 0 ? await processKeyOf(tx, actor) : null
    const notes = rows.flatMap(row =>
      key ? [{ id: row.id, revision: row.revision, text: openProcessNote(key, row), at: row.writtenAt }] : [],
    )
    return { participant, notes: notes.toReversed(), isHeld: settings.legalHold === true }
  })
}

/** Whether this person may keep process notes about a participant: for the link alone. */
export async function keepsProcessNotes(actor: Actor, participant: FoundParticipant): Promise<boolean> {
  return asActor(actor.staffId, async tx => {
    const { settings } = await findStudy(tx, actor, participant.studyId)
    return mayTrial.keepProcessNote(actor, participant, processReferenceAt(settings, participant.siteId))
  })
}
