import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { recordView } from '@/lib/audit/record-view'
import { allow } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import { type DecisionList, decisionList } from './decision-list'

export interface DecisionsPage extends DecisionList {
  readonly participant: FoundParticipant
  /** Null for what belongs to no visit. */
  readonly visitCode: string | null
}

/** What waits for the investigator of one participant and one visit, as one list. That it was read stands in the trail, or it is not shown. */
export async function readDecisions(
  actor: Actor,
  { studyId, participantId, visitId }: { studyId: string; participantId: string; visitId: string | null },
): Promise<DecisionsPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    const { siteId } = participant
    const waiting = { studyId, siteId, decision: 'not_ae', review: null, struckAt: null } as const
    allow(participant.studyId === studyId && mayEvents.reviewDecision(actor, waiting), 'not_found')
    const visit = visitId ? await findVisit(tx, actor, visitId) : null
    allow(!visit || visit.participantId === participantId, 'not_found')
    const list = await decisionList(tx, actor, participant, { participantId, visitId })
    const scope = { studyId, siteId, participantId }
    await recordView(tx, recorderOf(actor, waiting, mayEvents.reviewDecision), {
      ...{ chain: studyId, action: 'decisions.viewed', scope },
      subject: { type: 'participant', id: participantId },
      body: { visit: visit?.code ?? null, list: list.hash },
    })
    return { ...list, participant, visitCode: visit?.code ?? null }
  })
}
