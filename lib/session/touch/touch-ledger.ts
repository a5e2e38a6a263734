import type { Tx } from '@/db/client'
import { touchSeats } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { momentOf } from '@/lib/clock/device-clock'
import { entriesOf } from '@/lib/notes/log/entry-repository'
import { standing } from '@/lib/notes/log/from-the-log'
import { type LoggedEntry, loggedEntry } from '@/lib/notes/log/sealed-entry'
import type { OpenNote } from '@/lib/notes/note-repository'
import type { DataKey } from '@/lib/seal/envelope'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { agreementOf } from './touch-agreement'
import { type Narrowed, type TouchBasis, touchBasis } from './touch-basis'

export interface LedgerTouch {
  readonly entry: LoggedEntry
  readonly basis: TouchBasis
  /** Who voided it; null where nobody did. */
  readonly voidedBy: string | null
}

/** What the ledger says of itself. */
export const ledgerSource = 'Written by those in the room.'

/** The touches of a day but those that were undone at once, each with what stood behind it at that moment. */
export async function touchesOf(
  tx: Tx,
  actor: Actor,
  note: Pick<OpenNote, 'id' | 'participantId' | 'team'>,
  key: DataKey,
): Promise<LedgerTouch[]> {
  const logged = await entriesOf(tx, note.id)
  const opened = (rows: typeof logged, kind: LoggedEntry['kind']) =>
    rows.flatMap(row => (row.kind === kind ? [loggedEntry(key, row)] : []))
  const undone = new Set(logged.flatMap(({ undoes, concerns }) => (undoes && concerns ? [concerns] : [])))
  const voids = logged.filter(({ kind }) => kind === 'void')
  const entries = opened(logged, 'touch').filter(({ id }) => !undone.has(id))
  if (entries.length === 0) return []
  const narrowed = opened(standing(logged), 'consent_narrowed').map(narrowedBy)
  const agreement = await agreementOf(tx, actor, await findParticipant(tx, actor, note.participantId))
  return entries.map(entry => ({
    entry,
    basis: touchBasis(touchIn(entry), seatOf(note.team, entry.body.staff), agreement, momentOf(entry), narrowed),
    voidedBy: voids.find(({ concerns }) => concerns === entry.id)?.by ?? null,
  }))
}

/** In which of the two seats somebody sits; whoever else is in the room has none. */
const seatOf = (team: OpenNote['team'], staffId: unknown): 'lead' | 'second' | null => {
  const role = team.find(one => one.staffId === staffId)?.role
  return role === 'therapist' ? 'lead' : role === 'cotherapist' ? 'second' : null
}

const touchIn = ({ body: { touch, began } }: LoggedEntry) => ({
  touch: String(touch),
  ...(typeof began === 'string' ? { began } : {}),
})

/** From both, and to no, where it says nothing else. */
const narrowedBy = (entry: LoggedEntry): Narrowed => ({
  touch: String(entry.body.touch ?? ''),
  seats: Array.isArray(entry.body.seats) ? entry.body.seats.map(String) : touchSeats,
  value: String(entry.body.value ?? 'no'),
  moment: momentOf(entry),
})
