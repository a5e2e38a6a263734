import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { isSaid, line, sayIt } from '@/lib/trial/input'
import { findVisitToChange } from './find-visit-to-change'
import { progressWords } from './note-progress'
import { recordVisitChange } from './record-visit-change'
import { type CancelReason, cancelReasonLabels } from './visit-reasons'
import { changeVisit } from './visit-repository'

export const cancelVisitInput = z
  .strictObject({
    visitId: z.uuid(),
    reason: z.enum(Object.keys(cancelReasonLabels) as CancelReason[], 'Choose a reason.'),
    words: line(500).optional(),
  })
  .refine(isSaid, sayIt)

/** A visit that is not held. One that has a note can't be: what was written of it would be of nothing. */
export async function cancelVisit(
  actor: Actor,
  { visitId, reason, words }: z.output<typeof cancelVisitInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { visit, progress } = await findVisitToChange(tx, actor, visitId)
    allow(visit.state === 'planned', 'stale')
    if (progress) {
      const its = `${visit.code} has its ${visit.kind} note (${progressWords[progress].toLowerCase()})`
      allow(false, 'not_now', `${its}, so it can’t be cancelled. A therapist can say whether that note belongs here.`)
    }
    await changeVisit(tx, visit, { state: 'cancelled', cancelReason: reason })
    await recordVisitChange(tx, actor, visit, { action: 'visit.cancelled', body: { reason }, words })
  })
}
