import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { answeredIn } from './fitting'
import { changeForm, type FoundForm } from './form-repository'
import type { Measure } from './measure'
import { measureOf } from './measures'
import { recordMeasure } from './record-measure'
import { formKeyOf, openForm } from './sealed-form'
import { weighConcern } from './weigh-concern'

type Weighing = Parameters<typeof weighConcern>[4]

/** What a form becomes when it is closed with these answers: its day and time, and whether they ask for a judgement of risk. */
export async function closed(tx: Tx, actor: Actor, form: FoundForm, measure: Measure, weighing: Weighing) {
  const at = await now(tx)
  const { concern } = await weighConcern(tx, actor, form, measure, weighing)
  return { state: 'completed', answeredOn: dayIn(form.timeZone, at), completedAt: at, concern } as const
}

/** Closes a form with what was answered so far and the rest left open; the trail says how it came to that. */
export async function closeUnfinished(
  tx: Tx,
  actor: Actor,
  form: FoundForm,
  how: { readonly declined: true } | { readonly takenBack: true },
): Promise<void> {
  const key = await formKeyOf(tx, form)
  const answers = openForm(key, form)
  const closing = await closed(tx, actor, form, measureOf(form), { key, answers })
  await changeForm(tx, form, closing)
  const body = { revision: form.revision, answered: answeredIn(answers), concern: closing.concern, ...how }
  await recordMeasure(tx, actor, form, { action: 'measure.completed', body })
}
