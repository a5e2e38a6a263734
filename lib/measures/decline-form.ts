import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures, whyNotMeasure } from '@/lib/access/may-measures'
import { allow } from '@/lib/outcome/refusal'
import { closed } from './close-form'
import { concernOf } from './concern'
import { answeredIn } from './fill-form'
import { changeForm, findForm } from './form-repository'
import { measureOf } from './measures'
import { recordMeasure } from './record-measure'
import { formKeyOf, openForm } from './sealed-form'

export const declineFormInput = z.strictObject({ formId: z.uuid() })

/**
 * The participant did not want to answer, or to go on: the form is closed with what was answered, and counts nowhere.
 * One that already holds an answer asking for a judgement of risk is completed with the rest left open, so that it is read.
 */
export async function declineForm(actor: Actor, { formId }: z.output<typeof declineFormInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(mayMeasures.fillMeasure(actor, form), whyNotMeasure('fillMeasure', actor, form))
    const measure = measureOf(form)
    const key = await formKeyOf(tx, form)
    const answers = openForm(key, form)
    if (concernOf(measure, answers, form.settings).length > 0) {
      const closing = await closed(tx, actor, form, measure, { key, answers })
      await changeForm(tx, form, closing)
      const body = { revision: form.revision, answered: answeredIn(answers), concern: closing.concern, declined: true }
      await recordMeasure(tx, actor, form, { action: 'measure.completed', body })
    } else {
      await changeForm(tx, form, { state: 'declined' })
      await recordMeasure(tx, actor, form, { action: 'measure.declined' })
    }
  })
}
