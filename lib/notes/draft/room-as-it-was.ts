import type { Tx } from '@/db/client'
import type { Assignment } from '@/lib/access/may-notes'
import { momentOf } from '@/lib/clock/device-clock'
import type { Answers } from '@/lib/notes/fields'
import { standing } from '@/lib/notes/log/from-the-log'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { OpenNote } from '@/lib/notes/note-repository'
import { type Seats, seatsOf } from './seats'
import { type Care, careOf } from './team-of-day-repository'

/** Who was around on the day of a session, for ever: whoever joins or leaves the team later changes nothing of it. */
export interface RoomAsItWas {
  /** The care team as it stood then. */
  readonly team: readonly Assignment[]
  readonly seats: Seats
}

type OfDay = Pick<OpenNote, 'participantId' | 'status' | 'startedAt' | 'foundAt'>

export const roomAsItWas = async (
  tx: Tx,
  note: OfDay,
  answers: Answers,
  entries: readonly LoggedEntry[],
): Promise<RoomAsItWas> => roomIn(await careOf(tx, [note.participantId]), note, answers, entries)

/** By what the note says of who was there, and by the care team from clock zero on; of this day, as long as nobody tapped it, and as the note was begun, where there was no team yet. */
export function roomIn(
  care: readonly Care[],
  note: OfDay,
  answers: Answers,
  entries: readonly LoggedEntry[],
): RoomAsItWas {
  const its = care.filter(({ participantId }) => participantId === note.participantId)
  const then = teamOfDay(its, zeroOf(note, answers, entries))
  const team = then.length > 0 ? then : teamOfDay(its, Date.parse(note.startedAt))
  return { team, seats: seatsOf(answers, team) }
}

/** By so long after clock zero the day in the room is over. */
const day = 12 * 3_600_000

/** The care team as it stood on the day of a session: whoever held a role from clock zero (in milliseconds) on. */
const teamOfDay = (care: readonly Care[], zero: number): Assignment[] =>
  care
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) < zero + day && (!endsAt || Date.parse(endsAt) > zero))
    .map(({ staffId, role }) => ({ staffId, role }))

function zeroOf({ status, startedAt, foundAt }: OfDay, { clock_zero }: Answers, entries: readonly LoggedEntry[]) {
  if (typeof clock_zero === 'string' && clock_zero !== '') return Date.parse(clock_zero)
  const tapped = standing(entries).findLast(({ kind }) => kind === 'clock_zero')
  return tapped ? momentOf(tapped) : Date.parse(status === 'draft' || status === 'returned' ? foundAt : startedAt)
}
