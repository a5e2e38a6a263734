import { agreementTo } from './agreement'
import {
  type Field,
  type GroupField,
  type MemberField,
  type NoteDefinition,
  type PartedField,
  type StaffField,
  staffMembers,
} from './fields'

/** A place in a draft: a whole field, a fixed part of one (option, tick, cell), an item, or a member of an item. */
export type Place = { readonly name: string } & (
  | { readonly kind: 'whole'; readonly field: Field }
  | { readonly kind: 'part'; readonly field: PartedField; readonly part: string }
  | { readonly kind: 'item'; readonly field: StaffField | GroupField; readonly item: string }
  | {
      readonly kind: 'member'
      readonly field: StaffField | GroupField
      readonly item: string
      readonly member: string
      /** The option, where the member is any of several. */
      readonly part?: string
    }
)

const itemId = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The place that a path names in this definition, or null where it names none. */
export function parsePath(definition: NoteDefinition, path: string): Place | null {
  const [name = '', ...rest] = path.split('.')
  const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
  if (!field || field.kind === 'computed') return null
  if (rest.length === 0) return { kind: 'whole', name, field }
  if (field.kind === 'staff' || field.kind === 'group') return placeInItem(name, field, rest)
  if (!isParted(field)) return null
  const part = rest.join('.')
  return partsOf(field).includes(part) ? { kind: 'part', name, field, part } : null
}

/** The paths of a field that every draft has; items add their own. */
export function pathsOf(name: string, field: Field): readonly string[] {
  return field.kind === 'computed' ? [] : [name, ...partsOf(field).map(part => `${name}.${part}`)]
}

/** The fixed parts of a field: the options of a multi, the ticks of a checks, the cells of a matrix, the scores of a measure. */
export function partsOf(field: Field | MemberField): readonly string[] {
  if (field.kind === 'multi') return Object.keys(field.options)
  if (field.kind === 'measure') return Object.keys(field.parts)
  if (field.kind === 'matrix') return crossed(Object.keys(field.rows), Object.keys(field.columns))
  if (field.kind !== 'checks') return []
  const options = Object.keys(field.options)
  return field.by === 'one' ? options : options.flatMap(option => [option, agreementTo(option)])
}

function placeInItem(
  name: string,
  field: StaffField | GroupField,
  [item = '', member, part, ...more]: string[],
): Place | null {
  if (!itemId.test(item) || more.length > 0) return null
  if (member === undefined) return { kind: 'item', name, field, item }
  if (!Object.hasOwn(field.kind === 'staff' ? staffMembers : field.members, member)) return null
  const own = field.kind === 'group' ? field.members[member] : undefined
  if (own?.kind !== 'multi') return part === undefined ? { kind: 'member', name, field, item, member } : null
  return part !== undefined && partsOf(own).includes(part) ? { kind: 'member', name, field, item, member, part } : null
}

const isParted = (field: Field): field is PartedField =>
  field.kind === 'multi' || field.kind === 'checks' || field.kind === 'matrix' || field.kind === 'measure'

const crossed = (first: readonly string[], second: readonly string[]) =>
  first.flatMap(one => second.map(two => `${one}.${two}`))
