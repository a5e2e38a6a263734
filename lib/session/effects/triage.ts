import type { TriageDecision } from '@/db/schema/triage-vocabulary'
import type { EffectKind } from '@/db/schema/vocabulary'
import type { ListedReview } from './effect-review-repository'
import type { DayEffect, Description } from './effects-of'
import type { LateEnd } from './late-effects'

export const triageLabels = {
  ae: 'An adverse event',
  not_ae: 'Not an adverse event',
  investigator: 'For the investigator',
} as const satisfies Readonly<Record<TriageDecision, string>>

/** An effect of a day as it is read: of its log, or beside it. */
export interface ReadEffect extends DayEffect {
  /** It came too late for the log: it stands beside the signed note. */
  readonly isLate: boolean
  /** The end that came too late for the log that holds it; null where none did. */
  readonly endedLate: LateEnd | null
}

/** How an effect stands: what was said of it last, or what its event says since; null where nobody said anything. */
export interface Triaged extends ReadEffect {
  readonly decision: TriageDecision | null
  readonly event: { readonly id: string; readonly number: number } | null
  /** Nobody has settled it: it is on the investigator's list once the note is signed, at once where it was handed on. */
  readonly isOpen: boolean
}

/** The effects of a day with what was said of each beside the log; descriptions that came after it was frozen stand over the log's. */
export function triaged(
  effects: readonly ReadEffect[],
  reviews: readonly ListedReview[],
  descriptionIn: (review: ListedReview['review']) => Description | null,
): Triaged[] {
  return effects.map(effect => {
    const own = reviews.filter(({ review }) => effectOf(review) === effect.id)
    const described = Object.assign({}, effect.described, ...own.map(({ review }) => descriptionIn(review) ?? {}))
    return { ...effect, described, ...standingOf(own) }
  })
}

/** The effect of a session that something was said of; null for what a later contact reports. */
export const effectOf = ({ entryId, lateId }: Pick<ListedReview['review'], 'entryId' | 'lateId'>): string | null =>
  entryId ?? lateId

/** A struck event settles nothing; one that stands says itself what the effect is taken for. */
export function standingOf(own: readonly ListedReview[]): Pick<Triaged, 'decision' | 'event' | 'isOpen'> {
  const last = own.findLast(({ review }) => review.decision !== null)
  if (!last?.review.decision) return { decision: null, event: null, isOpen: true }
  const { review, event } = last
  if (!review.eventId || !event) return { decision: 'investigator', event: null, isOpen: true }
  if (event.struckAt) return { decision: null, event: null, isOpen: true }
  const decision = event.decision === 'undecided' ? 'investigator' : event.decision
  return { decision, event: { id: review.eventId, number: event.number }, isOpen: event.decision === 'undecided' }
}

/** Effects that the protocol keeps for the investigator alone. */
export const isInvestigators = (
  kind: EffectKind,
  settings: { readonly investigatorTerms?: readonly EffectKind[] },
): boolean => settings.investigatorTerms?.includes(kind) ?? false

/** What an effect is taken for by its event: what still is to be decided stands with the events, until it is said to be none. */
export const takenFor = ({ decision }: { readonly decision: string }): TriageDecision =>
  decision === 'not_ae' ? 'not_ae' : 'ae'
