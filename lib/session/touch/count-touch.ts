import type { Tx } from '@/db/client'
import type { OpenNote } from '@/lib/notes/note-repository'
import type { DataKey } from '@/lib/seal/envelope'
import { keepTouchCount } from './touch-count-repository'
import { type LedgerTouch, touchesOf } from './touch-ledger'

/** How often somebody was touched otherwise than agreed; what was voided later, or came too late for the log, counts too. */
export interface TouchCount {
  readonly touchOutside: number
  /** Who voided it, once for each; null where nobody did. */
  readonly touchVoidedBy: string[] | null
  /** What of it came too late; null where nothing did. */
  readonly touchLate: string[] | null
  /** How often nobody said how it began, of what is to be asked each time and stands; null where never. */
  readonly touchUnsaid: number | null
}

export function touchCountIn(touches: readonly LedgerTouch[]): TouchCount {
  const outside = touches.filter(({ basis }) => basis === 'outside')
  return {
    touchOutside: outside.length,
    touchVoidedBy: orNull(outside.flatMap(({ voidedBy }) => voidedBy ?? [])),
    touchLate: orNull(outside.flatMap(({ entry, isLate }) => (isLate ? [entry.id] : []))),
    touchUnsaid: touches.filter(({ basis, voidedBy }) => basis === 'not_said' && voidedBy === null).length || null,
  }
}
const orNull = (ids: string[]) => (ids.length > 0 ? ids : null)

/** Keeps the count as the ledger reads at this moment; gives the ledger. */
export async function countTouch(tx: Tx, note: OpenNote, key: DataKey): Promise<LedgerTouch[]> {
  const touches = await touchesOf(tx, note, key)
  await keepTouchCount(tx, note.id, touchCountIn(touches))
  return touches
}
