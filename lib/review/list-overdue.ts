import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { overdueCountersignatures, overdueSignatures } from './overdue-repository'

export type OverdueNote = Awaited<ReturnType<typeof overdueSignatures>>[number]

/** Of each kind so many are shown, and one more says that there are more. */
const shown = 100
interface Overdue {
  readonly notes: readonly OverdueNote[]
  readonly more: boolean
}

/** Signatures and countersignatures that are overdue at the investigator's sites, the longest first. */
export async function listOverdue(
  actor: Actor,
  studyId: string,
): Promise<{ countersignatures: Overdue; signatures: Overdue; at: Instant }> {
  return asActor(actor.staffId, async tx => {
    const { settings } = await findStudy(tx, actor, studyId)
    allow(holds(actor, ['investigator'], { studyId }), 'not_found')
    const { signHours } = settingsOf(settings)
    return {
      countersignatures: paged(await overdueCountersignatures(tx, actor, studyId, shown + 1)),
      signatures: paged(await overdueSignatures(tx, actor, studyId, signHours, shown + 1)),
      at: await now(tx),
    }
  })
}

const paged = (found: readonly OverdueNote[]): Overdue => ({
  notes: found.slice(0, shown),
  more: found.length > shown,
})
