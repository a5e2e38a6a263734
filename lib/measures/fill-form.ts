import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures, whyNotMeasure } from '@/lib/access/may-measures'
import { allow } from '@/lib/outcome/refusal'
import { closed } from './close-form'
import { answeredIn, answersSent, fitting } from './fitting'
import { changeForm, findForm } from './form-repository'
import { measureOf } from './measures'
import { recordMeasure } from './record-measure'
import { formKeyOf, openForm, sealForm } from './sealed-form'
import { weighConcern } from './weigh-concern'

export const fillFormInput = z.strictObject({
  formId: z.uuid(),
  /** All answers so far: what is left open is null or missing. */
  answers: answersSent,
  /** The revision last seen. */
  revision: z.int().min(0),
  done: z.boolean(),
})

/**
 * Keeps what the participant has answered so far, weighed as it is saved, or closes the form with it. The same answers sent again,
 * because the server's never came, are kept once.
 */
export async function fillForm(
  actor: Actor,
  { formId, answers, revision, done }: z.output<typeof fillFormInput>,
): Promise<{ revision: number }> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(mayMeasures.fillMeasure(actor, form), whyNotMeasure('fillMeasure', actor, form))
    const measure = measureOf(form)
    fitting(measure, answers, false)
    const key = await formKeyOf(tx, form)
    const next = { ...form, revision: revision + 1 }
    if (form.revision === next.revision && !done && isDeepStrictEqual(openForm(key, form), answers))
      return { revision: next.revision }
    allow(form.revision === revision, 'stale')
    const sealed = sealForm(key, next, answers)
    const weighing = { key, answers }
    const weighed = await (done ? closed : weighConcern)(tx, actor, form, measure, weighing)
    await changeForm(tx, form, { revision: next.revision, sealed: sealed.bytes, ...weighed })
    const action = done ? 'measure.completed' : 'measure.answered'
    const body = { revision: next.revision, answered: answeredIn(answers), answers: sealed.commitment }
    await recordMeasure(tx, actor, form, { action, body: { ...body, concern: weighed.concern } })
    return { revision: next.revision }
  })
}
