import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures, whyNotMeasure } from '@/lib/access/may-measures'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { troublesOf } from './check'
import { closed } from './close-form'
import { changeForm, findForm } from './form-repository'
import type { Measure, MeasureAnswers } from './measure'
import { measureOf } from './measures'
import { recordMeasure } from './record-measure'
import { formKeyOf, sealForm } from './sealed-form'

export const answersSent = z.record(z.string().max(40), z.string().max(10).nullable())
export const fillFormInput = z.strictObject({
  formId: z.uuid(),
  /** All answers so far: what is left open is null or missing. */
  answers: answersSent,
  /** The revision last seen. */
  revision: z.int().min(0),
  done: z.boolean(),
})

/** Keeps what the participant has answered so far, or closes the form with it. */
export async function fillForm(
  actor: Actor,
  { formId, answers, revision, done }: z.output<typeof fillFormInput>,
): Promise<{ revision: number }> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(mayMeasures.fillMeasure(actor, form), whyNotMeasure('fillMeasure', actor, form))
    allow(form.revision === revision, 'stale')
    const measure = measureOf(form)
    fitting(measure, answers, false)
    const key = await formKeyOf(tx, form)
    const next = { ...form, revision: form.revision + 1 }
    const sealed = sealForm(key, next, answers)
    const change = { revision: next.revision, sealed: sealed.bytes }
    const body = { revision: next.revision, answered: answeredIn(answers), answers: sealed.commitment }
    if (!done) {
      await changeForm(tx, form, change)
      await recordMeasure(tx, actor, form, { action: 'measure.answered', body })
    } else {
      const closing = await closed(tx, actor, form, measure, { key, answers })
      await changeForm(tx, form, { ...change, ...closing })
      await recordMeasure(tx, actor, form, { action: 'measure.completed', body: { ...body, concern: closing.concern } })
    }
    return { revision: next.revision }
  })
}

/** Each misfit is named at its question, or nothing is. */
export function fitting(measure: Measure, answers: MeasureAnswers, complete: boolean): void {
  const troubles = troublesOf(measure, answers, { complete })
  if (Object.keys(troubles).length > 0) throw new Refusal('invalid', undefined, troubles)
}

export const answeredIn = (answers: MeasureAnswers): number => Object.values(answers).filter(one => one !== null).length
