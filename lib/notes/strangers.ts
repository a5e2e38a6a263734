import type { Tx } from '@/db/client'
import type { NoteDefinition } from './fields'
import { parsePath } from './paths'
import { namesOf } from './people-repository'

const isUuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** The places where somebody is said to have been there who is no colleague: a code of nobody would be signed and exported. */
export async function strangersIn(
  tx: Tx,
  definition: NoteDefinition,
  changes: readonly { readonly path: string; readonly value: unknown }[],
): Promise<ReadonlySet<string>> {
  const named = changes.flatMap(({ path, value }) => {
    const place = parsePath(definition, path)
    const isPerson = place?.kind === 'member' && place.field.kind === 'staff' && place.member === 'person'
    return isPerson && typeof value === 'string' ? [{ path, value }] : []
  })
  const known = await namesOf(
    tx,
    named.map(({ value }) => value).filter(value => isUuid.test(value)),
  )
  return new Set(named.filter(({ value }) => !known.has(value)).map(({ path }) => path))
}
