import type { Tx } from '@/db/client'
import type { Day } from '@/lib/clock/instant'
import { openVersion } from '@/lib/notes/content'
import type { Answers } from '@/lib/notes/fields'
import type { FoundNote } from '@/lib/notes/note-repository'
import { signedBeside } from '@/lib/notes/version-repository'
import type { Earlier } from './standing'

/** What stands beside the note that is being written: the intention, and what was planned last time. */
export interface LastTime {
  readonly words: string
  readonly on: Day
}

/** The participant's signed notes of earlier contacts, the latest first; of all others while this one has no time yet. */
export async function earlierNotes(tx: Tx, note: FoundNote, answers: Answers): Promise<Earlier[]> {
  const day = dayOf(answers)
  const rows = (await signedBeside(tx, note)).filter(({ on }) => on !== null && (day === null || on < day))
  const earlier: Earlier[] = []
  for (const { version, on } of rows)
    if (on !== null) earlier.push({ on, answers: (await openVersion(tx, note, version)).answers })
  return earlier
}

/** The day of a contact; null while it has none. */
export const dayOf = ({ started_at }: Answers): Day | null =>
  typeof started_at === 'string' ? started_at.slice(0, 10) : null

/** The latest words that any of these fields holds. */
export function lastWords(earlier: readonly Earlier[], names: readonly string[]): LastTime | null {
  for (const { on, answers } of earlier)
    for (const name of names) {
      const words = answers[name]
      if (typeof words === 'string' && words.trim() !== '') return { words, on }
    }
  return null
}
