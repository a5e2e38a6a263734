import type { touchSeats } from '@/db/schema/vocabulary'
import type { Assignment } from '@/lib/access/may-notes'
import { itemsOf } from '@/lib/notes/answer'
import type { Answers } from '@/lib/notes/fields'

export type Seat = (typeof touchSeats)[number]
/** Who sat in the two seats, by person. */
export type Seats = ReadonlyMap<string, Seat>

const seatOfRole: Readonly<Record<Assignment['role'], Seat | null>> = {
  therapist: 'lead',
  cotherapist: 'second',
  session_staff: null,
}

/** Whom a note lists as having sat in one of the two seats. */
export const seatsListed = (answers: Answers): Seats =>
  new Map(
    itemsOf(answers.staff_present ?? null).flatMap(({ values: { role, person } }): [string, Seat][] =>
      person && (role === 'lead' || role === 'second') ? [[person, role]] : [],
    ),
  )

/** Whoever sat in the two seats that day, as the note lists them; else the care team's. */
export function seatsOf(answers: Answers, team: readonly Assignment[]): Seats {
  const listed = seatsListed(answers)
  if (listed.size > 1) return listed
  return new Map(
    team.flatMap(({ staffId, role }): [string, Seat][] => {
      const seat = seatOfRole[role]
      return seat ? [[staffId, seat]] : []
    }),
  )
}

export const pairOf = (answers: Answers, team: readonly Assignment[]): string[] => [...seatsOf(answers, team).keys()]
