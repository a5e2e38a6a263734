import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures, whyNotMeasure } from '@/lib/access/may-measures'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { changeForm, findForm } from './form-repository'
import { recordMeasure } from './record-measure'

export const concernInput = z.strictObject({ formId: z.uuid() })

/** A therapist says that they have read the answer that asks for a judgement. */
export async function seeConcern(actor: Actor, { formId }: z.output<typeof concernInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(mayMeasures.seeConcern(actor, form), whyNotMeasure('seeConcern', actor, form))
    await changeForm(tx, form, { seenBy: actor.staffId, seenAt: await now(tx) })
    await recordMeasure(tx, actor, form, { action: 'measure.concern_read' })
  })
}
