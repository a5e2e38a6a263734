import type { Options, When } from './field-bases'
import { type Field, type FormDefinition, flagValues, type MeasurePart, type MemberField } from './fields'

/** One field as a program reads it; a member of a repeated group and a part of a measure are named below it, `practices.kind`. */
export interface ListedField {
  readonly definition: string
  readonly id: string
  readonly section: string
  readonly label: string
  readonly help: string | null
  readonly kind: string
  readonly options: Options | null
  /** Of a matrix: what is asked, and of whom. */
  readonly rows: Options | null
  /** The study's setting that stands for these rows, where it sets one. */
  readonly rowsFrom: string | null
  readonly columns: Options | null
  readonly unit: string | null
  readonly range: readonly [min: number, max: number] | null
  /** Always, never, or only where the contact is so. */
  readonly required: boolean | string
  readonly when: { readonly is: When | null; readonly isNot: When | null } | null
  readonly switch: string | null
  readonly readers: string
  readonly deid: string
}

/** Every field of a definition, in its order. */
export const fieldList = (definition: FormDefinition): ListedField[] =>
  Object.entries(definition.fields).flatMap(([id, field]) => [
    { ...listed(definition.id, id, field), required: requiredOf(field) },
    ...belowOf(definition.id, id, field),
  ])

function belowOf(definition: string, id: string, field: Field): ListedField[] {
  if (field.kind === 'group')
    return Object.entries(field.members).map(([name, member]) => listed(definition, `${id}.${name}`, member))
  if (field.kind !== 'measure') return []
  const { parts } = field
  return Object.entries(parts).map(([name, part]) => ({
    ...listed(definition, `${id}.${name}`, field),
    label: part.label,
    help: null,
    required: !field.optional && !part.optional,
    options: 'flag' in part ? flagValues : null,
    range: rangeOf(part),
  }))
}

function listed(definition: string, id: string, field: Field | MemberField): ListedField {
  const { section, label, help, kind, readers, deid } = field
  return {
    definition,
    id,
    section,
    label,
    help: help ?? null,
    kind,
    options: optionsOf(field),
    rows: field.kind === 'matrix' ? field.rows : null,
    rowsFrom: field.kind === 'matrix' ? (field.rowsFrom ?? null) : null,
    columns: field.kind === 'matrix' ? field.columns : null,
    unit: 'unit' in field ? field.unit : null,
    range: rangeOf(field),
    required: !field.optional,
    when: field.when || field.unless ? { is: field.when ?? null, isNot: field.unless ?? null } : null,
    switch: field.switch ?? null,
    readers,
    deid,
  }
}

const requiredOf = (field: Field): boolean | string =>
  field.kind !== 'computed' && !field.optional && (field.requiredAt ?? true)

function optionsOf(field: Field | MemberField): Options | null {
  if (field.kind === 'matrix') return field.values
  if (field.kind === 'staff') return field.roles
  return 'options' in field ? (field.options ?? null) : null
}

const rangeOf = (field: Field | MemberField | MeasurePart): ListedField['range'] =>
  'min' in field ? [field.min, field.max] : null
