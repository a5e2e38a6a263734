import type { Tx } from '@/db/client'
import { itemsOf } from '@/lib/notes/answer'
import { type RoomAsItWas, roomAsItWas } from '@/lib/notes/draft/room-as-it-was'
import type { Seat } from '@/lib/notes/draft/seats'
import type { Answers } from '@/lib/notes/fields'
import { standing } from '@/lib/notes/log/from-the-log'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { OpenNote } from '@/lib/notes/note-repository'
import { namesOf } from '@/lib/notes/people-repository'

/** Somebody of a session day, in one of the two seats or in none. */
export interface PersonOfDay {
  readonly id: string
  readonly name: string
  readonly seat: Seat | null
}
export interface DayOfSession {
  readonly team: RoomAsItWas['team']
  /** The two seats first, then the care team of the day and whoever else is said to have been in the room. */
  readonly people: readonly PersonOfDay[]
}

/** Who was around on a session day, each once: nobody who left the team before it, or came after. */
export async function peopleOfDay(
  tx: Tx,
  note: OpenNote,
  { answers, entries }: { readonly answers: Answers; readonly entries: readonly LoggedEntry[] },
): Promise<DayOfSession> {
  const { team, seats } = await roomAsItWas(tx, note, answers, entries)
  const listed = itemsOf(answers.staff_present ?? null).flatMap(({ values: { person } }) => person ?? [])
  const logged = standing(entries).flatMap(({ kind, body }) => (kind === 'staff' ? [String(body.person)] : []))
  const lead = [...seats].sort(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([id]) => id)
  const ids = [...new Set([...lead, ...team.map(({ staffId }) => staffId), ...listed, ...logged])]
  const names = await namesOf(tx, ids)
  return { team, people: ids.map(id => ({ id, name: names.get(id) ?? 'Somebody', seat: seats.get(id) ?? null })) }
}
