import type { ListedField } from '@/lib/notes/field-list'

type Line = readonly [definition: string, kind: string, count: number]

/** How many fields of each kind a definition has, in its own order, then how many in all; at the end the same of everything. */
export function countsOf(fields: readonly ListedField[]): Line[] {
  const definitions = [...new Set(fields.map(({ definition }) => definition))]
  return [
    ...definitions.flatMap(id =>
      linesOf(
        id,
        fields.filter(({ definition }) => definition === id),
      ),
    ),
    ...linesOf('all', fields),
  ]
}

function linesOf(definition: string, fields: readonly ListedField[]): Line[] {
  const kinds = [...new Set(fields.map(({ kind }) => kind))]
  const counted = kinds.map((kind): Line => [definition, kind, fields.filter(one => one.kind === kind).length])
  return [...counted, [definition, 'all', fields.length]]
}
