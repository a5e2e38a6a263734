import { dayIn, type Instant } from '@/lib/clock/instant'
import type { EventFacts } from '@/lib/events/event-facts'
import type { Triaged } from './triage'

type Known = Omit<EventFacts, 'abuse_related' | 'AETOXGR' | 'AECONTRT' | 'AEACNOTH' | 'AEOUT'>

/** What the log, and what came too late for it, knows of some effects of one term, as the form of an adverse event asks it; what nobody said is not there. How strong it was and how it stands as an event is for a person to say. */
export function factsOfEffects(term: string, effects: readonly Triaged[], timeZone: string): Known {
  const day = (moment: number) => dayIn(timeZone, new Date(moment).toISOString())
  const ends = effects.flatMap(({ ended, endedLate }) => (endedLate ?? ended)?.at ?? [])
  const isOver = ends.length === effects.length
  return {
    AETERM: term,
    AESTDAT: day(Math.min(...effects.map(({ began }) => began))),
    ...(isOver ? { AEENDAT: day(Math.max(...ends)) } : {}),
    AEONGO: isOver ? 'no' : 'yes',
    valence: (effects.findLast(({ described }) => described.valence)?.described.valence ??
      'not_asked') as EventFacts['valence'],
  }
}

/** What the log says beside what the form asks: how strong they were at their strongest, where somebody said it, and whether all ended. */
export function besideEffects(effects: readonly Triaged[]): Beside {
  const said = effects.flatMap(({ described }) =>
    described.intensity === undefined ? [] : Number(described.intensity),
  )
  const isOver = effects.every(({ ended, endedLate }) => (endedLate ?? ended) !== null)
  return {
    AETOXGR: said.length > 0 ? `The log says: ${Math.max(...said)} of 3.` : null,
    AEOUT: isOver ? 'The log says that it ended.' : null,
  }
}

/** What a source says in its own words, shown beside a question and never taken for its answer. */
export type Beside = Readonly<Record<'AETOXGR' | 'AEOUT', string | null>>

/** When the first of them was noticed, to the minute: somebody of the staff knew by then. */
export const noticedAt = (effects: readonly Pick<Triaged, 'began'>[]): Instant =>
  new Date(Math.floor(Math.min(...effects.map(({ began }) => began)) / 60_000) * 60_000).toISOString()
