import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { Day } from '@/lib/clock/instant'
import { recordVisitChange } from './record-visit-change'
import { daysOf } from './schedule'
import { findStudy } from './study-repository'
import { scheduleOf } from './visit-plan'
import { changeVisit, noteProgressOf, type VisitRow, visitsOf } from './visit-repository'

/**
 * Plans anew what hangs on a visit that was moved, and what hangs on that: the target and its window. A visit that has a
 * note, is cancelled, or was moved by itself stays where it is, and so does what hangs on it.
 */
export async function shiftCourse(tx: Tx, actor: Actor, moved: VisitRow, to: Day): Promise<void> {
  const { settings } = await findStudy(tx, actor, moved.studyId)
  const visits = new Map((await visitsOf(tx, moved.participantId)).map(visit => [visit.code, visit]))
  const begun = await noteProgressOf(
    tx,
    [...visits.values()].map(({ id }) => id),
  )
  const shifted = new Map([[moved.code, to]])
  for (const planned of scheduleOf(settings)) {
    const anchor = shifted.get(planned.after)
    const visit = visits.get(planned.code)
    if (!anchor || !visit || visit.state !== 'planned' || visit.movedFrom !== null || begun.has(visit.id)) continue
    const { targetOn, windowFrom, windowTo } = daysOf(planned, anchor)
    shifted.set(visit.code, targetOn)
    await changeVisit(tx, visit, { targetOn, windowFrom, windowTo })
    const body = { from: visit.targetOn, to: targetOn, inWindow: true, with: moved.code }
    await recordVisitChange(tx, actor, visit, { action: 'visit.moved', body })
  }
}
