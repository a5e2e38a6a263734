import type { SignedOnPaper } from '@/app/_ui/page/paper'
import type { EventPage } from '@/lib/events/read-event'
import { spanWords } from './said'

/** At the foot of an event: who reviewed that it is none, and which of its entries an investigator signed. */
export function signedOnPaper({ event, reviews, signatures }: Pick<EventPage, 'event' | 'reviews' | 'signatures'>) {
  const entriesUnder = new Map(signatures.map(({ id, entries }) => [id, entries]))
  const bound = ({ id }: SignedOnPaper): string | null => {
    const entries = entriesUnder.get(id)
    if (entries === undefined) return 'said to be none'
    return entries < event.entries ? `${spanWords(entries)} of ${event.entries}` : null
  }
  return { signed: [...reviews, ...signatures], bound }
}
