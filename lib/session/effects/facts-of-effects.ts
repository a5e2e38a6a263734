import { dayIn } from '@/lib/clock/instant'
import type { EventFacts } from '@/lib/events/event-input'
import type { Triaged } from './triage'

/** What the log knows of some effects of one term, as the form of an adverse event asks it; mild where nobody said how strong it was. */
export function factsOfEffects(term: string, effects: readonly Triaged[], timeZone: string): EventFacts {
  const day = (moment: number) => dayIn(timeZone, new Date(moment).toISOString())
  const ends = effects.flatMap(({ ended }) => ended?.at ?? [])
  const isOver = ends.length === effects.length
  const strongest = Math.max(1, ...effects.map(({ described }) => Number(described.intensity ?? 0)))
  return {
    AETERM: term,
    AESTDAT: day(Math.min(...effects.map(({ began }) => began))),
    ...(isOver ? { AEENDAT: day(Math.max(...ends)) } : {}),
    AEONGO: isOver ? 'no' : 'yes',
    AETOXGR: String(strongest) as EventFacts['AETOXGR'],
    valence: (effects.findLast(({ described }) => described.valence)?.described.valence ??
      'not_asked') as EventFacts['valence'],
    AECONTRT: 'no',
    AEACNOTH: 'none',
    AEOUT: isOver ? 'recovered' : 'unknown',
    abuse_related: 'no',
  }
}
