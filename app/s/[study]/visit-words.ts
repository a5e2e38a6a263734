import { dateWords } from '@/lib/clock/calendar'
import { cancelReasonLabels, moveReasonLabels } from '@/lib/trial/visits/visit-reasons'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'

/** Where a visit was moved: from which day, and why when it left its window. */
export function movedWords({ movedFrom, moveReason }: Pick<VisitRow, 'movedFrom' | 'moveReason'>): string | null {
  if (!movedFrom) return null
  const from = `Moved from ${dateWords(movedFrom)}`
  return moveReason ? `${from}, outside its window: ${reasonWords(moveReasonLabels, moveReason)}` : from
}

export const cancelledWords = ({ cancelReason }: Pick<VisitRow, 'cancelReason'>): string =>
  cancelReason ? `Cancelled: ${reasonWords(cancelReasonLabels, cancelReason)}` : 'Cancelled'

/** What was typed for another reason stays locked. */
const reasonWords = <C extends string>(labels: Readonly<Record<C | 'other', string>>, code: C | 'other') =>
  code === 'other' ? 'another reason' : `${labels[code].charAt(0).toLowerCase()}${labels[code].slice(1)}`
