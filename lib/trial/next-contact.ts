import type { Day } from '@/lib/clock/instant'
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

/** The nights after the latest session, of which the first is called so. */
export const nightBlock = (visits: Visits, today: Day): string => `NIGHT${sessionsBy(visits, today)}`

const sessionsBy = (visits: Visits, today: Day): number =>
  visits.filter(({ kind, state, targetOn }) => kind === 'session' && state === 'planned' && targetOn <= today).length

const highest = (visits: Visits, block: string): number =>
  Math.max(0, ...visits.flatMap(({ code }) => (code.startsWith(block) ? [Number(code.slice(block.length))] : [])))
