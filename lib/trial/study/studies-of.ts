import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { type StudyRow, studiesInSight } from './study-repository'

/** The studies in which the actor holds a role today. */
export function studiesOf(actor: Actor): Promise<StudyRow[]> {
  return asActor(actor.staffId, tx => studiesInSight(tx, actor))
}
