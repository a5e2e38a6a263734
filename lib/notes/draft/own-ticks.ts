import { agreementTo, isAgreement, optionOf } from '@/lib/notes/agreement'
import { isGap } from '@/lib/notes/answer'
import { definitionOf } from '@/lib/notes/definition'
import type { PathValue } from '@/lib/notes/fields'
import type { OpenNote } from '@/lib/notes/note-repository'
import { parsePath } from '@/lib/notes/paths'

const suffix = agreementTo('')

/** The paths that must be known to judge these: of what the other therapist says to a tick, the tick too. */
export const withTicks = (paths: readonly string[]): string[] => [
  ...new Set(paths.flatMap(path => (path.endsWith(suffix) ? [path, optionOf(path)] : [path]))),
]

interface Said {
  readonly path: string
  readonly value: PathValue
}

/**
 * One of the two therapists ticks the closing checklist, and the other agrees or objects; nobody agrees with themselves.
 * The sentence that says so, or null.
 */
export function agreedWithOneself(
  note: OpenNote,
  staffId: string,
  { path, value }: Said,
  { with: others, ticks }: { with: readonly { path: string }[]; ticks: ReadonlyMap<string, { readonly by: string }> },
): string | null {
  const place = parsePath(definitionOf(note.definition), path)
  if (place?.kind !== 'part' || place.field.kind !== 'checks' || place.field.by !== 'agreed') return null
  if (!note.team.some(one => one.staffId === staffId && one.role !== 'session_staff'))
    return 'One of the two therapists ticks this, and the other agrees.'
  if (!isAgreement(place.part) || value === null || isGap(value)) return null
  const tick = optionOf(path)
  if (others.some(one => one.path === tick) || ticks.get(tick)?.by === staffId)
    return 'You ticked this yourself: the other therapist agrees or objects.'
  return ticks.has(tick) ? null : 'Nothing is ticked here yet.'
}
