import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { type StandingProgress, standing } from './note-progress'
import { findVisit, holdCourse, noteProgressOf, type VisitRow } from './visit-repository'

/** A visit whose days or state are about to change, with how far its note has come; no note starts meanwhile. */
export async function findVisitToChange(
  tx: Tx,
  actor: Actor,
  visitId: string,
): Promise<{ visit: VisitRow; progress: StandingProgress | null }> {
  const { participantId } = await findVisit(tx, actor, visitId)
  await holdCourse(tx, participantId)
  const visit = await findVisit(tx, actor, visitId)
  allow(mayTrial.changeVisit(actor, visit))
  const progress = (await noteProgressOf(tx, [visitId])).get(visitId) ?? null
  return { visit, progress: standing(progress) }
}
