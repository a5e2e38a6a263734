import type { Tx } from '@/db/client'
import type { NoteDefinition } from '@/lib/notes/fields'
import { type Place, parsePath } from '@/lib/notes/paths'
import { namesOf } from '@/lib/notes/people-repository'

const isUuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** The places where somebody is said to have been there who is no colleague: a code of nobody would be signed and exported. */
export async function strangersIn(
  tx: Tx,
  definition: NoteDefinition,
  changes: readonly { readonly path: string; readonly value: unknown }[],
): Promise<ReadonlySet<string>> {
  const named = changes.flatMap(({ path, value }) => {
    const place = parsePath(definition, path)
    return isPerson(place) && typeof value === 'string' ? [{ path, value }] : []
  })
  const known = await namesOf(
    tx,
    named.map(({ value }) => value).filter(value => isUuid.test(value)),
  )
  return new Set(named.filter(({ value }) => !known.has(value)).map(({ path }) => path))
}

function isPerson(place: Place | null): boolean {
  if (place?.kind !== 'member') return false
  const { field, member } = place
  return field.kind === 'staff' ? member === 'person' : field.members[member]?.kind === 'person'
}
