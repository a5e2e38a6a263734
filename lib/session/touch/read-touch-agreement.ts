import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import type { AuditEvent } from '@/lib/audit/event'
import { recordView } from '@/lib/audit/record-view'
import { noteEvent } from '@/lib/notes/note-event'
import { allow } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { agreementOf, type TouchAgreement } from './touch-agreement'

export interface TouchAgreementPage {
  readonly participant: FoundParticipant
  /** Whom to turn to outside the team; null where the protocol names nobody. */
  readonly independentContact: string | null
  readonly agreement: TouchAgreement | null
  /** What the study calls the two therapists. */
  readonly pair: Readonly<Record<string, string>>
}

/**
 * The touch agreement as it holds now: for everybody who may be in the room, and those who answer for them. A
 * coordinator is given its codes alone. That it was looked at stands in the trail, or it is not shown.
 */
export async function readTouchAgreement(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<TouchAgreementPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId && mayTrial.narrowTouch(actor, participant), 'not_found')
    const { settings } = await findStudy(tx, actor, studyId)
    const pair = { lead: settings.leadLabel, second: settings.secondLabel }
    const agreement = await agreementOf(tx, actor, participant)
    if (agreement)
      await recordView(tx, recorderOf(actor, participant, mayTrial.narrowTouch), viewOf(participant, agreement))
    return { participant, pair, independentContact: settings.independentContact || null, agreement }
  })
}

/** In the trail of the note that made it; of who sees no note, in the study's. */
function viewOf({ id, studyId, siteId }: FoundParticipant, { beside }: TouchAgreement): AuditEvent {
  if (beside) return noteEvent(beside.note, 'note.viewed', { part: 'touch' })
  const scope = { studyId, siteId, participantId: id }
  return { chain: studyId, action: 'touch.viewed', subject: { type: 'participant', id }, scope }
}
