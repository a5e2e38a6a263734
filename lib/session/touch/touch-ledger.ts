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
}

/** What the ledger says of itself. */
export const ledgerSource = 'Written by those in the room.'

/** The touches of a day that stand, each with what stood behind it at that moment. */
export async function touchesOf(
  tx: Tx,
  actor: Actor,
  note: Pick<OpenNote, 'id' | 'participantId' | 'team'>,
  key: DataKey,
): Promise<LedgerTouch[]> {
  const logged = standing(await entriesOf(tx, note.id))
  const of = (kind: LoggedEntry['kind']) => logged.flatMap(row => (row.kind === kind ? [loggedEntry(key, row)] : []))
  const entries = of('touch')
  if (entries.length === 0) return []
  const narrowed = of('consent_narrowed').map(narrowedBy)
  const agreement = await agreementOf(tx, actor, await findParticipant(tx, actor, note.participantId))
  return entries.map(entry => ({
    entry,
    basis: touchBasis(touchIn(entry), seatOf(note.team, entry.body.staff), agreement, momentOf(entry), narrowed),
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
