import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures } from '@/lib/access/may-measures'
import { closeUnfinished } from './close-form'
import { findForms } from './form-repository'

/**
 * Staff have the screen back. A form that is still open and already holds an answer asking for a judgement of risk is
 * completed with the rest left open, so that it is the first thing they read; any other can be gone on with later.
 * Who may no longer see a form leaves it as it is: the sweep tells the supervisors of it.
 */
export async function takeBack(actor: Actor, formIds: readonly string[]): Promise<void> {
  return asActor(actor.staffId, async tx => {
    for (const form of await findForms(tx, actor, formIds))
      if (form.concern !== null && mayMeasures.fillMeasure(actor, form))
        await closeUnfinished(tx, actor, form, { takenBack: true })
  })
}
