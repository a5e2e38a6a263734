import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures, whyNotMeasure } from '@/lib/access/may-measures'
import { allow } from '@/lib/outcome/refusal'
import { isSaid, line, sayIt } from '@/lib/trial/input'
import { changeForm, findForm } from './form-repository'
import { recordMeasure } from './record-measure'
import { type StrikeReason, strikeReasons } from './strike-reasons'

export const strikeFormInput = z
  .strictObject({
    formId: z.uuid(),
    reason: z.enum(Object.keys(strikeReasons) as StrikeReason[], 'Choose a reason.'),
    words: line(500).optional(),
  })
  .refine(isSaid, sayIt)

/** A completed form that was entered in error: struck through, left out of every chart and score, kept for ever. */
export async function strikeForm(
  actor: Actor,
  { formId, reason, words }: z.output<typeof strikeFormInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(mayMeasures.strikeMeasure(actor, form), whyNotMeasure('strikeMeasure', actor, form))
    await changeForm(tx, form, { state: 'entered_in_error' })
    await recordMeasure(tx, actor, form, { action: 'measure.entered_in_error', body: { reason }, words })
  })
}
