import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures, whyNotMeasure } from '@/lib/access/may-measures'
import { allow } from '@/lib/outcome/refusal'
import { closeUnfinished } from './close-form'
import { changeForm, findForm } from './form-repository'
import { recordMeasure } from './record-measure'

export const declineFormInput = z.strictObject({ formId: z.uuid() })

/**
 * The participant did not want to answer, or to go on: the form is closed with what was answered, and counts nowhere.
 * One that already holds an answer asking for a judgement of risk is completed with the rest left open, so that it is read.
 */
export async function declineForm(actor: Actor, { formId }: z.output<typeof declineFormInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(mayMeasures.fillMeasure(actor, form), whyNotMeasure('fillMeasure', actor, form))
    if (form.concern !== null) return closeUnfinished(tx, actor, form, { declined: true })
    await changeForm(tx, form, { state: 'declined' })
    await recordMeasure(tx, actor, form, { action: 'measure.declined' })
  })
}
