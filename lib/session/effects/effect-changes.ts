import { detailsOf } from '@/lib/session/log/entry-details'
import { quoted } from '@/lib/session/log/entry-words'
import type { ListedReview } from './effect-review-repository'
import type { DayEffect, Description } from './effects-of'
import { effectOf, triageLabels } from './triage'

/** What was said of one effect, and what stood before. */
export interface EffectChange {
  readonly id: string
  readonly entryId: string
  readonly before: string
  readonly after: string
  readonly by: string
  readonly at: string
}
interface Known {
  /** The effects of the day with what was said of them in its log. */
  readonly effects: readonly Pick<DayEffect, 'id' | 'described'>[]
  readonly descriptionIn: (review: ListedReview['review']) => Description | null
}

/** What was said of effects beside their log, in the order in which it was said, each with what stood before it. */
export function effectChanges(reviews: readonly ListedReview[], { effects, descriptionIn }: Known): EffectChange[] {
  const described = new Map<string, Description>()
  const triaged = new Map<string, string>()
  const describe = (id: string, said: Description) => described.set(id, { ...described.get(id), ...said })
  for (const effect of effects) describe(effect.id, effect.described)
  return reviews.flatMap(({ review, event }) => {
    const { id, by, at } = review
    const entryId = effectOf(review)
    if (entryId === null) return []
    const said = descriptionIn(review)
    const changes: EffectChange[] = []
    if (review.decision) {
      const saysSo = event ? ` (event ${event.number}${event.struckAt ? ', struck since' : ''})` : ''
      const after = `${triageLabels[review.decision]}${saysSo}`
      changes.push({ id, entryId, by, at, before: triaged.get(entryId) ?? 'Not triaged', after })
      triaged.set(entryId, after)
    }
    if (said) {
      const before = described.get(entryId) ?? {}
      const named = Object.fromEntries(Object.keys(said).map(part => [part, before[part as keyof Description]]))
      changes.push({ id: `${id}.d`, entryId, by, at, before: wordsOf(named), after: wordsOf({ ...said }) })
      describe(entryId, said)
    }
    return changes
  })
}

const wordsOf = (body: Readonly<Record<string, unknown>>): string =>
  detailsOf({ kind: 'described', body }, { people: {}, touch: {} })
    .map(one => (one.isWritten ? quoted(one) : one.text))
    .join(', ') || 'Not described'
