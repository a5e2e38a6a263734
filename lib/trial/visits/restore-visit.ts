import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { findVisitToChange } from './find-visit-to-change'
import { recordVisitChange } from './record-visit-change'
import { changeVisit } from './visit-repository'

export const restoreVisitInput = z.strictObject({ visitId: z.uuid() })

/** Takes a cancellation back: the visit is planned again for the day it had. */
export async function restoreVisit(actor: Actor, { visitId }: z.output<typeof restoreVisitInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { visit } = await findVisitToChange(tx, actor, visitId)
    allow(visit.state === 'cancelled', 'stale')
    await changeVisit(tx, visit, { state: 'planned', cancelReason: null })
    await recordVisitChange(tx, actor, visit, { action: 'visit.restored' })
  })
}
