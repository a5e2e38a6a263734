import { dateWords } from '@/lib/clock/calendar'
import { cancelReasonLabels, type MoveReason, moveReasonLabels } from '@/lib/trial/visits/visit-reasons'
import type { VisitRow } from '@/lib/trial/visits/visit-repository'
import { isInWindow } from '@/lib/trial/visits/visit-window'

type Moved = Pick<VisitRow, 'movedFrom' | 'moveReason' | 'targetOn' | 'windowFrom' | 'windowTo'>

/** Where a visit was moved: from which day, and why when it left its window or the order of the protocol. */
export function movedWords({ movedFrom, moveReason, ...visit }: Moved): string | null {
  if (!movedFrom) return null
  const from = `Moved from ${dateWords(movedFrom)}`
  if (!moveReason) return from
  const against = isInWindow(visit.targetOn, visit) ? 'against the order of the protocol' : 'outside its window'
  return `${from}, ${against}: ${moveReasonWords(moveReason)}`
}

export const moveReasonWords = (reason: MoveReason): string => reasonWords(moveReasonLabels, reason)

export const cancelledWords = ({ cancelReason }: Pick<VisitRow, 'cancelReason'>): string =>
  cancelReason ? `Cancelled: ${reasonWords(cancelReasonLabels, cancelReason)}` : 'Cancelled'

/** What was typed for another reason stays locked. */
const reasonWords = <C extends string>(labels: Readonly<Record<C | 'other', string>>, code: C | 'other') =>
  code === 'other' ? 'another reason' : `${labels[code].charAt(0).toLowerCase()}${labels[code].slice(1)}`
