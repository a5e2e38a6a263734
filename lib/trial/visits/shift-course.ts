import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { Day } from '@/lib/clock/instant'
import { findStudy } from '@/lib/trial/study/study-repository'
import { hangingOn } from './hanging-on'
import { recordVisitChange } from './record-visit-change'
import { againstOrder } from './visit-order'
import { scheduleOf } from './visit-plan'
import { begunOf, changeVisit, type NewDays, type VisitRow, visitsOf } from './visit-repository'

interface Move {
  readonly to: Day
  /** Whether what hangs on it moves with it. */
  readonly shift: boolean
}

/** What moves with a visit to another day, and what would stand against the order of the protocol then, of what was not begun. */
export async function courseAfter(tx: Tx, actor: Actor, moved: VisitRow, { to, shift }: Move) {
  const { settings } = await findStudy(tx, actor, moved.studyId)
  const schedule = scheduleOf(settings)
  const visits = await visitsOf(tx, moved.participantId)
  const begun = await begunOf(tx, visits)
  const { code } = moved
  const moves = shift ? hangingOn({ code, on: to }, schedule, visits, ({ id }) => begun.has(id)) : []
  const days = new Map([[moved.id, to], ...moves.map(({ visit, targetOn }) => [visit.id, targetOn] as const)])
  const open = visits.filter(({ id }) => id === moved.id || !begun.has(id))
  return { moves, against: againstOrder(schedule, open, moved, days) }
}

/** Plans anew what hangs on a visit that was moved: the target and its window. */
export async function shiftCourse(tx: Tx, actor: Actor, moved: VisitRow, moves: readonly NewDays[]): Promise<void> {
  for (const { visit, ...days } of moves) {
    await changeVisit(tx, visit, days)
    const body = { from: visit.targetOn, to: days.targetOn, inWindow: true, with: moved.code }
    await recordVisitChange(tx, actor, visit, { action: 'visit.moved', body })
  }
}
