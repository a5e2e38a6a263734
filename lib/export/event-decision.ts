import type { EventRow } from '@/lib/events/event-repository'
import type { OpenedEntry } from '@/lib/events/say-of-event'

/** Both decisions: what an event was taken for, what the investigator said of that, and what it stands as. */
interface Decided {
  readonly taken: EventRow['decision'] | ''
  readonly review: EventRow['review']
  readonly final: EventRow['decision'] | ''
}

/** From what was said of an event until the cut; what was followed up anew is not reviewed any more, unless that had overturned it. */
export function decisionIn(said: readonly OpenedEntry[]): Decided {
  const taken = lastTold(said)?.decision ?? ''
  const at = said.findLastIndex(({ kind }) => kind === 'reviewed')
  const reviewed = said[at]
  if (reviewed?.kind !== 'reviewed') return { taken, review: null, final: taken }
  const { review } = reviewed.says
  if (review === 'overturned') return { taken: 'not_ae', review, final: 'ae' }
  const followed = said.slice(at).some(({ kind }) => kind === 'follow_up')
  return { taken, review: followed ? null : review, final: taken }
}

export const lastTold = (said: readonly OpenedEntry[]) =>
  said.flatMap(one => (one.kind === 'first' || one.kind === 'follow_up' ? [one.says] : [])).at(-1)
