import { definitionOf } from './definition'
import type { FoundNote } from './note-repository'
import { parsePath } from './paths'

const hands = { lead: 'therapist', second: 'cotherapist' } as const
const names = { lead: 'The lead therapist', second: 'The second therapist' } as const

/** Where both must tick, each ticks for themselves: the sentence that says so, or null. */
export function tickedForAnother(note: FoundNote, staffId: string, path: string): string | null {
  const place = parsePath(definitionOf(note.definition), path)
  if (place?.kind !== 'part' || place.field.kind !== 'checks' || place.field.by !== 'both') return null
  const hand = place.part.endsWith('.lead') ? 'lead' : 'second'
  const isTheirs = note.team.some(one => one.staffId === staffId && one.role === hands[hand])
  return isTheirs ? null : `${names[hand]} ticks this. Yours is beside it.`
}
