import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { formsOfVisit } from './form-repository'

/** The completed forms of a note's visit that ask for a judgement of risk: the note's safety section is where it is given. */
export async function concernsOfVisit(
  actor: Actor,
  { visitId }: { readonly visitId: string },
): Promise<{ readonly id: string; readonly measure: string }[]> {
  return asActor(actor.staffId, async tx =>
    (await formsOfVisit(tx, actor, visitId)).filter(({ state, concern }) => state === 'completed' && concern !== null),
  )
}
