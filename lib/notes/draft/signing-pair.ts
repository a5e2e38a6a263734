import type { Tx } from '@/db/client'
import type { Assignment } from '@/lib/access/may-notes'
import type { Answers } from '@/lib/notes/fields'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { FoundNote } from '@/lib/notes/note-repository'
import { roomAsItWas } from './room-as-it-was'
import { seatsListed } from './seats'

interface Said {
  readonly answers: Answers
  readonly entries: readonly LoggedEntry[]
}

/**
 * The therapists who must sign a session, one of each part: the care team's of its day, whatever became of their assignment since, and
 * whoever has joined it by now and sat in one of the two seats, as the note says. Whoever came later otherwise was not part of that day.
 */
export async function signingPair(tx: Tx, note: FoundNote, { answers, entries }: Said): Promise<Assignment[]> {
  const listed = seatsListed(answers)
  const { team } = await roomAsItWas(tx, note, answers, entries)
  const all = [...team, ...note.team.filter(({ staffId }) => listed.has(staffId))]
  const pair = new Map(all.filter(one => one.role !== 'session_staff').map(one => [`${one.staffId} ${one.role}`, one]))
  return [...pair.values()]
}

/** Of a version that is not frozen yet, its pair as it would be fixed now. */
export const withPair = async (tx: Tx, note: FoundNote, said: Said): Promise<FoundNote> =>
  note.kind === 'session' && note.pair === null ? { ...note, pair: await signingPair(tx, note, said) } : note
