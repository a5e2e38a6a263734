import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { Day } from '@/lib/clock/instant'
import { findStudy } from '@/lib/trial/study/study-repository'
import { hangingOn } from './hanging-on'
import { recordVisitChange } from './record-visit-change'
import { scheduleOf } from './visit-plan'
import { changeVisit, noteProgressOf, type VisitRow, visitsOf } from './visit-repository'

/** Plans anew what hangs on a visit that was moved: the target and its window. */
export async function shiftCourse(tx: Tx, actor: Actor, moved: VisitRow, to: Day): Promise<void> {
  const { settings } = await findStudy(tx, actor, moved.studyId)
  const visits = await visitsOf(tx, moved.participantId)
  const begun = await noteProgressOf(
    tx,
    visits.map(({ id }) => id),
  )
  const schedule = scheduleOf(settings)
  for (const { visit, ...days } of hangingOn({ code: moved.code, on: to }, schedule, visits, ({ id }) =>
    begun.has(id),
  )) {
    await changeVisit(tx, visit, days)
    const body = { from: visit.targetOn, to: days.targetOn, inWindow: true, with: moved.code }
    await recordVisitChange(tx, actor, visit, { action: 'visit.moved', body })
  }
}
