import type { EffectKind } from '@/db/schema/vocabulary'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { isEffect } from '@/lib/session/log/kinds'
import { byTheClock, termOf } from '@/lib/session/timeline/timeline'
import { effectsIn, type Span as Lasting, touchIn } from '@/lib/session/timeline/timeline-spans'

/** How an effect is described: whatever was not asked yet is not there. */
export interface Description {
  readonly domain?: string
  readonly valence?: string
  readonly intensity?: string
  readonly impairment?: string
  readonly source?: string
  readonly words?: string
}
/** What has a beginning and, sooner or later, an end; moments in milliseconds by the server's clock. */
interface Span {
  readonly id: string
  readonly began: number
  /** Null while it goes on; an end whose time nobody knows is uncertain. */
  readonly ended: { readonly at: number; readonly uncertain: boolean } | null
  readonly by: string
}
export interface DayEffect extends Span {
  readonly kind: EffectKind
  /** One term, one group: the kind in words, or somebody's own word for another effect. */
  readonly term: string
  readonly described: Description
}
export interface DayTouch extends Span {
  readonly touch: string
  readonly staff: string
  /** How the participant stopped it, as it began or as it ended. */
  /** How it began, where that was said; afterwards, where `isBeganLater`. */
  readonly how: string | null
  readonly isBeganLater: boolean
  readonly stopSignal: boolean
  readonly notWanted: boolean
}

/** The effects of a day that stand, with or without a clock zero, in the order in which they began, with what was said of each later in the log. */
export const effectsOf = (entries: readonly LoggedEntry[]): DayEffect[] =>
  effectsIn(byTheClock(entries)).flatMap(({ described, ...span }) => {
    const { entry } = span.begun
    return isEffect(entry.kind) ? [{ ...spanOf(span), kind: entry.kind, term: termOf(entry), described }] : []
  })

/** The touches of a day that stand, in the order in which they began. */
export const touchSpansOf = (entries: readonly LoggedEntry[]): DayTouch[] =>
  touchIn(byTheClock(entries)).map(({ touch, staff, began: how, isBeganLater, stopSignal, notWanted, ...span }) => ({
    ...spanOf(span),
    ...{ touch, staff, how, isBeganLater, stopSignal, notWanted },
  }))

/** The effects of one term together, in the order in which the terms first came. */
export function byTerm<E extends { readonly term: string }>(effects: readonly E[]): { term: string; effects: E[] }[] {
  const groups = new Map<string, E[]>()
  for (const effect of effects) groups.set(effect.term, [...(groups.get(effect.term) ?? []), effect])
  return [...groups].map(([term, group]) => ({ term, effects: group }))
}

const millisecondsIn = (minutes: number): number => Math.round(minutes * 60_000)

const spanOf = ({ begun: { entry }, from, to, uncertain }: Lasting): Span => ({
  id: entry.id,
  began: millisecondsIn(from),
  ended: to === null ? null : { at: millisecondsIn(to), uncertain },
  by: entry.by,
})
