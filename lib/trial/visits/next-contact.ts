import type { Day } from '@/lib/clock/instant'
import { unscheduled } from './unscheduled'
import type { VisitRow } from './visit-repository'

type CallDays = Pick<VisitRow, 'id' | 'code' | 'kind' | 'state' | 'targetOn' | 'windowTo'>
type Visits = readonly Pick<VisitRow, 'code' | 'kind' | 'state' | 'targetOn'>[]

/**
 * The planned call that one made today is: today’s, else the latest before it whose window is still open. Never a later one:
 * whoever rings ahead of the plan starts from that call itself.
 */
export const callThatWaits = <V extends CallDays>(
  visits: readonly V[],
  begun: ReadonlySet<string>,
  today: Day,
): V | undefined =>
  visits.findLast(
    ({ id, kind, state, targetOn, windowTo }) =>
      kind === 'contact_call' && state === 'planned' && !begun.has(id) && targetOn <= today && windowTo >= today,
  )

/**
 * The visits without the calls that come after a session which did not take place: of the one planned last by the call's day,
 * which is not among those that were held or are still to come. The list of today tells the same (lib/review/aftercare-repository).
 */
export function withoutUnheld<V extends CallDays>(planned: readonly V[], held: readonly Pick<V, 'id'>[]): V[] {
  const standing = new Set(held.map(({ id }) => id))
  const sessions = planned.filter(({ kind, state }) => kind === 'session' && state === 'planned')
  return planned.filter(({ kind, targetOn }) => {
    const last = latest(sessions.filter(session => session.targetOn <= targetOn))
    return kind !== 'contact_call' || !last || standing.has(last.id)
  })
}

const latest = <V extends CallDays>(visits: readonly V[]): V | undefined =>
  visits.toSorted((one, other) => (one.targetOn < other.targetOn ? -1 : 1)).at(-1)

/** The code of the next call: CALL2.3 is the third after the second medication session, CALL0.1 the first before any. */
export function nextCall(visits: Visits, today: Day): string {
  const block = `CALL${sessionsBy(visits, today)}.`
  return `${block}${highest(visits, block) + 1}`
}

/** The code of tonight: NIGHT2 is the first night after the second medication session, NIGHT2.2 the next. */
export function nextNight(visits: Visits, today: Day): string {
  const first = nightBlock(visits, today)
  if (!visits.some(({ code }) => code === first)) return first
  return `${first}.${Math.max(1, highest(visits, `${first}.`)) + 1}`
}

/** UNSCHED2 is the second visit of a participant that stands in no schedule, whatever its kind. */
export const nextUnscheduled = (visits: Visits): string => `${unscheduled}${highest(visits, unscheduled) + 1}`

/** The nights after the latest session, of which the first is called so. */
export const nightBlock = (visits: Visits, today: Day): string => `NIGHT${sessionsBy(visits, today)}`

const sessionsBy = (visits: Visits, today: Day): number =>
  visits.filter(({ kind, state, targetOn }) => kind === 'session' && state === 'planned' && targetOn <= today).length

const highest = (visits: Visits, block: string): number =>
  Math.max(0, ...visits.flatMap(({ code }) => (code.startsWith(block) ? [Number(code.slice(block.length))] : [])))
