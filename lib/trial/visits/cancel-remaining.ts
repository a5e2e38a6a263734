import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { withdrawnOn } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { recordVisitChange } from './record-visit-change'
import { begunOf, changeVisit, holdCourse, visitsOf } from './visit-repository'

export const cancelRemainingInput = z.strictObject({ participantId: z.uuid() })

/** Cancels what is still planned for a participant who withdrew: every later visit without a note. */
export async function cancelRemaining(
  actor: Actor,
  { participantId }: z.output<typeof cancelRemainingInput>,
): Promise<{ cancelled: number }> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.changeVisit(actor, participant))
    await holdCourse(tx, participantId)
    const since = withdrawnOn(await standingConsents(tx, participant), 'taking_part')
    allow(since !== null, 'not_now', 'This participant takes part, so visits are cancelled one by one.')
    const planned = (await visitsOf(tx, participantId)).filter(
      ({ state, targetOn }) => state === 'planned' && targetOn > since,
    )
    const begun = await begunOf(tx, planned)
    const reason = 'participant_withdrew'
    const remaining = planned.filter(({ id }) => !begun.has(id))
    for (const visit of remaining) {
      await changeVisit(tx, visit, { state: 'cancelled', cancelReason: reason })
      await recordVisitChange(tx, actor, visit, { action: 'visit.cancelled', body: { reason } })
    }
    return { cancelled: remaining.length }
  })
}
