import { z } from 'zod'
import {
  type ChecksField,
  type Field,
  type GroupField,
  type MatrixField,
  type MultiField,
  type NoteDefinition,
  type PathValue,
  type StaffField,
  staffMembers,
} from './fields'
import { codeSchema, plainSchema, tickSchema, wallClockSchema, wholeSchema } from './path-value'

/** A place in a draft: a whole field, a fixed part of one (option, tick, cell), an item, or a member of an item. */
export type Place = { readonly name: string } & (
  | { readonly kind: 'whole'; readonly field: Field }
  | { readonly kind: 'part'; readonly field: MultiField | ChecksField | MatrixField; readonly part: string }
  | { readonly kind: 'item'; readonly field: StaffField | GroupField; readonly item: string }
  | { readonly kind: 'member'; readonly field: StaffField | GroupField; readonly item: string; readonly member: string }
)

const itemId = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const nothingElse = 'That does not belong here.'

/** The place that a path names in this definition, or null where it names none. */
export function parsePath(definition: NoteDefinition, path: string): Place | null {
  const [name = '', ...rest] = path.split('.')
  const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
  if (!field || field.kind === 'computed') return null
  if (rest.length === 0) return { kind: 'whole', name, field }
  if (field.kind === 'staff' || field.kind === 'group') return placeInItem(name, field, rest)
  if (field.kind !== 'multi' && field.kind !== 'checks' && field.kind !== 'matrix') return null
  const part = rest.join('.')
  return partsOf(field).includes(part) ? { kind: 'part', name, field, part } : null
}

/** The paths of a field that every draft has; items add their own. */
export function pathsOf(name: string, field: Field): readonly string[] {
  return field.kind === 'computed' ? [] : [name, ...partsOf(field).map(part => `${name}.${part}`)]
}

/** The fixed parts of a field: the options of a multi, the ticks of a checks, the cells of a matrix. */
export function partsOf(field: Field): readonly string[] {
  if (field.kind === 'multi') return Object.keys(field.options)
  if (field.kind === 'matrix') return crossed(Object.keys(field.rows), Object.keys(field.columns))
  if (field.kind !== 'checks') return []
  const options = Object.keys(field.options)
  return field.by === 'one' ? options : crossed(options, ['lead', 'second'])
}

/** What may be stored at a path (null clears any), or null where the definition has no such path. */
export function pathSchema(definition: NoteDefinition, path: string): z.ZodType<PathValue> | null {
  const place = parsePath(definition, path)
  if (!place) return null
  return z.unknown().transform((value, context): PathValue => {
    const result = schemaAt(place, value).safeParse(value)
    if (result.success) return result.data
    context.addIssue({ code: 'custom', message: result.error.issues[0]?.message ?? nothingElse })
    return z.NEVER
  })
}

function schemaAt(place: Place, value: unknown): z.ZodType<PathValue> {
  if (value === null) return z.null()
  switch (place.kind) {
    case 'whole':
      return wholeSchema(place.field, value)
    case 'part':
      if (place.field.kind === 'checks') return tickSchema
      return place.field.kind === 'matrix' ? codeSchema(place.field.values) : z.literal(true, nothingElse)
    case 'item':
      return z.literal(true, nothingElse)
    case 'member':
      return memberSchema(place.field, place.member)
  }
}

function memberSchema(field: StaffField | GroupField, name: string): z.ZodType<PathValue> {
  if (field.kind === 'staff') return staffSchemas(field)[name] ?? z.never()
  const member = field.members[name]
  return member ? plainSchema(member) : z.never()
}

const staffSchemas = (field: StaffField): Readonly<Record<string, z.ZodType<string>>> => ({
  person: z.uuid('Choose a person of this study.'),
  role: codeSchema(field.roles),
  in: wallClockSchema,
  out: wallClockSchema,
})

function placeInItem(
  name: string,
  field: StaffField | GroupField,
  [item = '', member, ...more]: string[],
): Place | null {
  if (!itemId.test(item) || more.length > 0) return null
  if (member === undefined) return { kind: 'item', name, field, item }
  const members = field.kind === 'staff' ? staffMembers : field.members
  return Object.hasOwn(members, member) ? { kind: 'member', name, field, item, member } : null
}

const crossed = (first: readonly string[], second: readonly string[]) =>
  first.flatMap(one => second.map(two => `${one}.${two}`))
