import type { Tx } from '@/db/client'
import type { Assignment } from '@/lib/access/may-notes'
import { momentOf } from '@/lib/clock/device-clock'
import type { Answers } from '@/lib/notes/fields'
import { standing } from '@/lib/notes/log/from-the-log'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { OpenNote } from '@/lib/notes/note-repository'
import { type Seats, seatsOf } from './seats'
import { teamOfDay } from './team-of-day-repository'

/** Who was around on the day of a session, for ever: whoever joins or leaves the team later changes nothing of it. */
export interface RoomAsItWas {
  /** The care team as it stood then. */
  readonly team: readonly Assignment[]
  readonly seats: Seats
}

/** By what the note says of who was there, and by the care team from clock zero on; of this day, as long as nobody tapped it, and as the note was begun, where there was no team yet. */
export async function roomAsItWas(
  tx: Tx,
  note: OpenNote,
  answers: Answers,
  entries: readonly LoggedEntry[],
): Promise<RoomAsItWas> {
  const then = await teamOfDay(tx, note.participantId, zeroOf(note, answers, entries))
  const team = then.length > 0 ? then : await teamOfDay(tx, note.participantId, Date.parse(note.startedAt))
  return { team, seats: seatsOf(answers, team) }
}

function zeroOf({ status, startedAt, foundAt }: OpenNote, { clock_zero }: Answers, entries: readonly LoggedEntry[]) {
  if (typeof clock_zero === 'string' && clock_zero !== '') return Date.parse(clock_zero)
  const tapped = standing(entries).findLast(({ kind }) => kind === 'clock_zero')
  return tapped ? momentOf(tapped) : Date.parse(status === 'draft' || status === 'returned' ? foundAt : startedAt)
}
