import { dayIn, type Instant } from '@/lib/clock/instant'
import type { EventFacts } from '@/lib/events/event-facts'
import type { Triaged } from './triage'

type Known = Omit<EventFacts, 'abuse_related' | 'AECONTRT' | 'AEACNOTH'>

/** What the log, and what came too late for it, knows of some effects of one term, as the form of an adverse event asks it; what nobody said is not there. */
export function factsOfEffects(term: string, effects: readonly Triaged[], timeZone: string): Known {
  const day = (moment: number) => dayIn(timeZone, new Date(moment).toISOString())
  const ends = effects.flatMap(({ ended, endedLate }) => (endedLate ?? ended)?.at ?? [])
  const isOver = ends.length === effects.length
  const strongest = Math.max(0, ...effects.map(({ described }) => Number(described.intensity ?? 0)))
  return {
    AETERM: term,
    AESTDAT: day(Math.min(...effects.map(({ began }) => began))),
    ...(isOver ? { AEENDAT: day(Math.max(...ends)), AEOUT: 'recovered' } : {}),
    AEONGO: isOver ? 'no' : 'yes',
    ...(strongest > 0 ? { AETOXGR: String(strongest) as NonNullable<EventFacts['AETOXGR']> } : {}), // 1 to 3, as in a log
    valence: (effects.findLast(({ described }) => described.valence)?.described.valence ??
      'not_asked') as EventFacts['valence'],
  }
}

/** When the first of them was noticed, to the minute: somebody of the staff knew by then. */
export const noticedAt = (effects: readonly Pick<Triaged, 'began'>[]): Instant =>
  new Date(Math.floor(Math.min(...effects.map(({ began }) => began)) / 60_000) * 60_000).toISOString()
