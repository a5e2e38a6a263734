import type { Day } from '@/lib/clock/instant'
import type { Schedule } from './visit-plan'
import type { VisitRow } from './visit-repository'

/**
 * What the protocol has before a session: of the visits that stand above it, since the session before it, the last preparation and
 * the last integration visit (DOMAIN 1.9: PREP3 before MED1, INT1.3 before MED2). It is read off the schedule, whatever its codes
 * are, and is a check of scheduling, never a permission.
 */
export function comesBefore(schedule: Schedule, session: string): string[] {
  const at = schedule.findIndex(({ code, kind }) => code === session && kind === 'session')
  if (at < 0) return []
  const since = schedule.slice(0, at).findLastIndex(({ kind }) => kind === 'session')
  const between = schedule.slice(since + 1, at)
  return (['preparation', 'integration'] as const).flatMap(
    kind => between.findLast(visit => visit.kind === kind)?.code ?? [],
  )
}

/** The session that a visit comes before; null where it comes before none. */
export const sessionAfter = (schedule: Schedule, code: string): string | null =>
  schedule.find(visit => comesBefore(schedule, visit.code).includes(code))?.code ?? null

/**
 * By visit: the session that it comes before, where it is planned for the day of that session or a later one and neither is cancelled.
 * Told to those who arrange the visits; nothing is moved, and nothing refused.
 */
export function plannedTooLate(schedule: Schedule, visits: readonly Planned[]): ReadonlyMap<string, string> {
  const standing = new Map(visits.flatMap(visit => (visit.state === 'planned' ? [[visit.code, visit]] : [])))
  return new Map(
    [...standing.values()].flatMap(({ id, code, targetOn }) => {
      const session = standing.get(sessionAfter(schedule, code) ?? '')
      return session && targetOn >= session.targetOn ? [[id, session.code]] : []
    }),
  )
}

/**
 * What stands against the order of the protocol once a visit and what moves with it have their new days: each visit with the session
 * it would come after. Of the visit itself always; of the others what did not stand so before.
 */
export function againstOrder(
  schedule: Schedule,
  visits: readonly Planned[],
  moved: Planned,
  days: ReadonlyMap<string, Day>,
): { readonly code: string; readonly session: string }[] {
  const before = plannedTooLate(schedule, visits)
  const then = visits.map(visit => ({ ...visit, targetOn: days.get(visit.id) ?? visit.targetOn }))
  const late = plannedTooLate(schedule, then)
  return then.flatMap(({ id, code }) => {
    const session = late.get(id)
    const isNew = id === moved.id || session === moved.code || before.get(id) !== session
    return session && isNew ? [{ code, session }] : []
  })
}

/** What stands against the order, in words. */
export const againstWords = ({ code, session }: { readonly code: string; readonly session: string }): string =>
  `${code} would be planned for the day of ${session} or a later one, and the protocol has it before.`

type Planned = Pick<VisitRow, 'id' | 'code' | 'state' | 'targetOn'>
