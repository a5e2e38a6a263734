import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { isSaid, line, sayIt } from '@/lib/trial/input'
import { findVisitToChange } from './find-visit-to-change'
import { recordVisitChange } from './record-visit-change'
import { courseAfter } from './shift-course'
import { againstWords } from './visit-order'
import { type MoveReason, moveReasonLabels } from './visit-reasons'
import { changeVisit } from './visit-repository'

export const restoreVisitInput = z
  .strictObject({
    visitId: z.uuid(),
    reason: z.enum(Object.keys(moveReasonLabels) as MoveReason[]).optional(),
    words: line(500).optional(),
  })
  .refine(isSaid, sayIt)

/**
 * Takes a cancellation back: the visit is planned again for the day it had. Where that day stands against the order of the protocol
 * by now, it takes a reason, as a move there would.
 */
export async function restoreVisit(
  actor: Actor,
  { visitId, reason, words }: z.output<typeof restoreVisitInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { visit } = await findVisitToChange(tx, actor, visitId)
    allow(visit.state === 'cancelled', 'stale')
    await changeVisit(tx, visit, { state: 'planned', cancelReason: null })
    const { against } = await courseAfter(tx, actor, visit, { to: visit.targetOn, shift: false })
    const [misplaced] = against
    if (misplaced && !reason)
      throw new Refusal('invalid', undefined, { reason: `${againstWords(misplaced)} Choose a reason.` })
    if (misplaced) await changeVisit(tx, visit, { moveReason: reason })
    const body = { inOrder: !misplaced, reason: misplaced ? (reason ?? null) : null }
    await recordVisitChange(tx, actor, visit, { action: 'visit.restored', body, words })
  })
}
