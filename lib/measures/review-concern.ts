import type { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures, whyNotMeasure } from '@/lib/access/may-measures'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { changeForm, findForm } from './form-repository'
import { recordMeasure } from './record-measure'
import type { concernInput } from './see-concern'

/** A supervisor has looked at an answer that is as it was the last time. */
export async function reviewConcern(actor: Actor, { formId }: z.output<typeof concernInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(mayMeasures.reviewConcern(actor, form), whyNotMeasure('reviewConcern', actor, form))
    await changeForm(tx, form, { reviewedBy: actor.staffId, reviewedAt: await now(tx) })
    await recordMeasure(tx, actor, form, { action: 'measure.concern_reviewed' })
  })
}
