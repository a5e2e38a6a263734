import type { Tx } from '@/db/client'
import { touchSeats } from '@/db/schema/vocabulary'
import { momentOf } from '@/lib/clock/device-clock'
import { roomIn } from '@/lib/notes/draft/room-as-it-was'
import { saidOfRooms } from '@/lib/notes/draft/said-of-room'
import type { Seats } from '@/lib/notes/draft/seats'
import { careOf } from '@/lib/notes/draft/team-of-day-repository'
import { type EntryRow, entriesOfDays, everLateForDays, type LateRow } from '@/lib/notes/log/entry-repository'
import { standing } from '@/lib/notes/log/from-the-log'
import { type LoggedEntry, lateEntry, loggedEntry } from '@/lib/notes/log/sealed-entry'
import type { NoteRow, OpenNote } from '@/lib/notes/note-repository'
import { heldTouchIn } from '@/lib/notes/touch/held-touch'
import { touchWordsOfAll, wordsIn } from '@/lib/notes/touch/touch-repository'
import type { TouchStep } from '@/lib/notes/touch/touch-words'
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

/** A day, with the key to what is written of it. */
interface Day {
  readonly note: NoteRow & Pick<OpenNote, 'foundAt'>
  readonly key: DataKey
}

export const touchesOf = async (tx: Tx, note: Day['note'], key: DataKey): Promise<LedgerTouch[]> =>
  (await ledgersOf(tx, [{ note, key }])).get(note.id) ?? []

/** What a ledger is made of: the touches, what was said of them later, what undoes and what narrows them, and when the day began. */
const weighed = ['touch', 'described', 'void', 'consent_narrowed', 'clock_zero'] as const

/**
 * The touches of each day but those that were undone at once, also those that came too late for its log, each with what stood
 * behind it at that moment: what was agreed then, and who sat in the two seats that day. However many days, as many questions.
 */
export async function ledgersOf(tx: Tx, days: readonly Day[]): Promise<Map<string, LedgerTouch[]>> {
  const ids = days.map(({ note }) => note.id)
  const [entries, late] = [await entriesOfDays(tx, ids, weighed), await everLateForDays(tx, ids)]
  const touched = days.filter(({ note: { id } }) =>
    [...entries, ...late].some(({ noteId, kind }) => noteId === id && kind === 'touch'),
  )
  if (touched.length === 0) return new Map()
  const participants = touched.map(({ note }) => note.participantId)
  const said = await saidOfRooms(tx, touched)
  const care = await careOf(tx, participants)
  const words = await touchWordsOfAll(tx, participants)
  return new Map(
    touched.map(({ note, key }) => {
      const its = ({ noteId }: EntryRow | LateRow) => noteId === note.id
      const steps = heldTouchIn(wordsIn(words, note.participantId))?.steps ?? []
      const seatsIn = (log: readonly LoggedEntry[]) => roomIn(care, note, said.get(note.id) ?? {}, log).seats
      return [note.id, ledgerIn(key, { logged: entries.filter(its), late: late.filter(its) }, { steps, seatsIn })]
    }),
  )
}
interface Behind {
  /** How what is agreed came to hold. */
  readonly steps: readonly TouchStep[]
  readonly seatsIn: (log: readonly LoggedEntry[]) => Seats
}

function ledgerIn(
  key: DataKey,
  kept: { readonly logged: readonly EntryRow[]; readonly late: readonly LateRow[] },
  { steps, seatsIn }: Behind,
): LedgerTouch[] {
  const logged = kept.logged.map(row => ({ ...loggedEntry(key, row), undoes: row.undoes }))
  const late = kept.late.map(row => ({ ...lateEntry(key, row, 0), undoes: row.undoes }))
  const all = [...logged, ...late]
  const undone = new Set(all.flatMap(({ undoes, concerns }) => (undoes && concerns ? [concerns] : [])))
  const voids = all.filter(({ kind }) => kind === 'void')
  const entries = all.filter(({ id, kind }) => kind === 'touch' && !undone.has(id))
  const narrowed = standing(all)
    .filter(({ kind }) => kind === 'consent_narrowed')
    .map(narrowedBy)
  const saidLater = standing(logged).filter(({ kind }) => kind === 'described')
  const seats = seatsIn(logged)
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
