import type { Tx } from '@/db/client'
import type { Day } from '@/lib/clock/instant'
import { openVersion } from '@/lib/notes/content'
import type { FoundNote } from '@/lib/notes/note-repository'
import { tookPlace } from '@/lib/notes/took-place'
import { versionsOf } from '@/lib/notes/version-repository'
import { anchors } from '@/lib/trial/visits/follow-held-day'

/** The day on which the latest signed version of the note of a preparation visit or a session says it was held; null where none says so. */
export async function heldBefore(tx: Tx, note: FoundNote): Promise<Day | null> {
  const last = anchors.includes(note.kind) ? (await versionsOf(tx, note.id)).at(-1) : undefined
  if (!last) return null
  const said = await openVersion(tx, note, last)
  const started = said.answers.started_at
  return tookPlace(said) && typeof started === 'string' ? started.slice(0, 10) : null
}
