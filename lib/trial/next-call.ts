import type { Day } from '@/lib/clock/instant'
import type { VisitRow } from './visit-repository'

/** The code of the next call: CALL2.3 is the third after the second medication session, CALL0.1 the first before any. */
export function nextCall(
  visits: readonly Pick<VisitRow, 'code' | 'kind' | 'state' | 'targetOn'>[],
  today: Day,
): string {
  const sessions = visits.filter(
    ({ kind, state, targetOn }) => kind === 'session' && state === 'planned' && targetOn <= today,
  )
  const block = `CALL${sessions.length}.`
  const numbers = visits.flatMap(({ code }) => (code.startsWith(block) ? [Number(code.slice(block.length))] : []))
  return `${block}${Math.max(0, ...numbers) + 1}`
}
