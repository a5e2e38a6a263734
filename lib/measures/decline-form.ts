import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures, whyNotMeasure } from '@/lib/access/may-measures'
import { allow } from '@/lib/outcome/refusal'
import { changeForm, findForm } from './form-repository'
import { recordMeasure } from './record-measure'

export const declineFormInput = z.strictObject({ formId: z.uuid() })

/** The participant did not want to answer, or to go on: the form is closed with what was answered, and counts nowhere. */
export async function declineForm(actor: Actor, { formId }: z.output<typeof declineFormInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(mayMeasures.fillMeasure(actor, form), whyNotMeasure('fillMeasure', actor, form))
    await changeForm(tx, form, { state: 'declined' })
    await recordMeasure(tx, actor, form, { action: 'measure.declined' })
  })
}
