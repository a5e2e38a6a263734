import type { Tx } from '@/db/client'
import { touchSeats } from '@/db/schema/vocabulary'
import { momentOf } from '@/lib/clock/device-clock'
import { roomAsItWas } from '@/lib/notes/draft/room-as-it-was'
import { saidOfRoom } from '@/lib/notes/draft/said-of-room'
import { entriesOf, everLateFor } from '@/lib/notes/log/entry-repository'
import { standing } from '@/lib/notes/log/from-the-log'
import { type LoggedEntry, lateEntry, loggedEntry } from '@/lib/notes/log/sealed-entry'
import type { OpenNote } from '@/lib/notes/note-repository'
import { heldTouchOf } from '@/lib/notes/touch/held-touch'
import type { DataKey } from '@/lib/seal/envelope'
import { type Narrowed, type TouchBasis, touchBasis } from './touch-basis'

export interface LedgerTouch {
  readonly entry: LoggedEntry
  readonly basis: TouchBasis
  /** It came too late for the log. */
  readonly isLate: boolean
  /** Who voided it; null where nobody did. */
  readonly voidedBy: string | null
}

/** What the ledger says of itself. */
export const ledgerSource = 'Written by those in the room.'

/**
 * The touches of a day but those that were undone at once, also those that came too late for its log, each with what stood
 * behind it at that moment: what was agreed then, and who sat in the two seats that day.
 */
export async function touchesOf(tx: Tx, note: OpenNote, key: DataKey): Promise<LedgerTouch[]> {
  const logged = (await entriesOf(tx, note.id)).map(row => ({ ...loggedEntry(key, row), undoes: row.undoes }))
  const late = (await everLateFor(tx, note.id)).map(row => ({ ...lateEntry(key, row, 0), undoes: row.undoes }))
  const all = [...logged, ...late]
  const undone = new Set(all.flatMap(({ undoes, concerns }) => (undoes && concerns ? [concerns] : [])))
  const voids = all.filter(({ kind }) => kind === 'void')
  const entries = all.filter(({ id, kind }) => kind === 'touch' && !undone.has(id))
  if (entries.length === 0) return []
  const narrowed = standing(all)
    .filter(({ kind }) => kind === 'consent_narrowed')
    .map(narrowedBy)
  const saidLater = standing(logged).filter(({ kind }) => kind === 'described')
  const { seats } = await roomAsItWas(tx, note, await saidOfRoom(tx, note, key), logged)
  const steps = (await heldTouchOf(tx, note.participantId))?.steps ?? []
  const tooLate = new Set(late.map(({ id }) => id))
  return entries.map(({ undoes: _, ...entry }) => {
    const seat = seats.get(String(entry.body.staff)) ?? null
    const basis = touchBasis(touchIn(entry, saidLater), seat, steps, momentOf(entry), narrowed)
    const voidedBy = voids.find(({ concerns }) => concerns === entry.id)?.by ?? null
    return { entry, basis, isLate: tooLate.has(entry.id), voidedBy }
  })
}

/** How it began counts also where it was said afterwards, in the log itself. */
function touchIn({ id, body }: LoggedEntry, saidLater: readonly LoggedEntry[]) {
  const later = saidLater.filter(({ concerns }) => concerns === id).map(one => one.body.began)
  const began = [body.began, later.at(-1)].find(said => typeof said === 'string')
  return { touch: String(body.touch), ...(typeof began === 'string' && { began }) }
}

/** From both, and to no, where it says nothing else. */
const narrowedBy = (entry: LoggedEntry): Narrowed => ({
  touch: String(entry.body.touch ?? ''),
  seats: Array.isArray(entry.body.seats) ? entry.body.seats.map(String) : touchSeats,
  value: String(entry.body.value ?? 'no'),
  moment: momentOf(entry),
})
