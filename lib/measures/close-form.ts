import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import type { FoundForm } from './form-repository'
import type { Measure } from './measure'
import { weighConcern } from './weigh-concern'

type Weighing = Parameters<typeof weighConcern>[4]

/** What a form becomes when it is closed with these answers: its day and time, and whether they ask for a judgement of risk. */
export async function closed(tx: Tx, actor: Actor, form: FoundForm, measure: Measure, weighing: Weighing) {
  const at = await now(tx)
  const { concern } = await weighConcern(tx, actor, form, measure, weighing)
  return { state: 'completed', answeredOn: dayIn(form.timeZone, at), completedAt: at, concern } as const
}
