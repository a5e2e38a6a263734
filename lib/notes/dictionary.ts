import { agreementCodes, isAgreement } from './agreement'
import { circumstances } from './circumstances'
import type { ComputedField } from './computed-field'
import type { Options, Readers, When } from './field-bases'
import {
  type Field,
  type FormDefinition,
  flagValues,
  type MeasureField,
  type MemberField,
  type PartedField,
  type StaffMember,
  staffMembers,
} from './fields'
import { partLabel } from './part-label'
import { partsOf } from './paths'

/** One row of the data dictionary: a variable, as REDCap's and CDISC's dictionaries describe one. */
export interface Variable {
  readonly definition: string
  readonly variable: string
  readonly section: string
  readonly label: string
  readonly type: string
  readonly values: string
  readonly unit: string
  readonly required: boolean
  /** Whether it may be answered "not asked, not done, declined, not applicable". */
  readonly gaps: boolean
  readonly when: string
  /** Where it must be answered, if only at some contacts. */
  readonly requiredAt: string
  /** What the study must have switched on for it to be asked. */
  readonly switch: string
  readonly readers: Readers
  readonly deid: string
}
type Own = Pick<Variable, 'variable' | 'label' | 'values'> & Partial<Variable>

const wallClock = 'date and time with offset, YYYY-MM-DDTHH:MM+HH:MM'

/** The data dictionary of a definition, one row a variable; what has parts has one row a part, named `variable___code`. */
export function dictionary(definition: FormDefinition): Variable[] {
  return Object.entries(definition.fields).flatMap(([name, field]) =>
    variablesOf(name, field).map(own => ({ ...common(definition, field), ...own })),
  )
}

/** A variable's name below another's: `themes___grief`, `touch_agreement___hug___lead`. */
export const below = (name: string, part: string): string => [name, ...part.split('.')].join('___')

/** The codes of a choice and what each means. */
export const permittedCodes = (options: Options): string =>
  Object.entries(options)
    .map(([code, label]) => `${code}=${label}`)
    .join('; ')

/** What is worked out may be a number, one of some codes, or an area. */
export function computedValues(field: ComputedField): string {
  if ('unit' in field) return 'a whole number, worked out'
  return field.options ? permittedCodes(field.options) : 'three digits; 000=an area of 20,000 people or fewer'
}

function common(definition: FormDefinition, field: Field) {
  const { section, kind: type, readers, deid } = field
  const required = !field.optional && field.kind !== 'computed'
  const gaps = !field.absolute && field.kind !== 'computed'
  const off = field.switch ?? ''
  const requiredAt = field.requiredAt ? circumstances[field.requiredAt] : ''
  const when = whenOf(field)
  return {
    definition: definition.id,
    section,
    type,
    unit: unitOf(field),
    required,
    gaps,
    when,
    requiredAt,
    switch: off,
    readers,
    deid,
  }
}

function whenOf({ when, unless }: { when?: When; unless?: When }): string {
  const words = ({ field, is }: When) => `${field} is ${is.join(' or ')}`
  return [...(when ? [words(when)] : []), ...(unless ? [`not where ${words(unless)}`] : [])].join(', ')
}

function variablesOf(name: string, field: Field): Own[] {
  const { label } = field
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return [{ variable: name, label, values: permitted(field) }]
    case 'computed':
      return [{ variable: name, label, values: computedValues(field) }]
    case 'multi':
      return partVariables(name, field, () => (field.none ? `1=Yes; 0=No; all 0=${field.none}` : '1=Yes; 0=No'))
    case 'checks':
      return partVariables(name, field, part =>
        isAgreement(part) ? permittedCodes(agreementCodes) : 'yes=Yes; no=No, with a reason',
      )
    case 'matrix':
      return partVariables(name, field, () => permittedCodes(field.values))
    case 'measure':
      return measureVariables(name, field)
    case 'staff':
      return staffVariables(name, label, permittedCodes(field.roles))
    case 'group':
      return [
        {
          variable: name,
          label,
          values: field.none ? `repeated: ${field.item}; none=${field.none}` : `repeated: ${field.item}`,
        },
        ...Object.entries(field.members).flatMap(([member, each]) => memberVariables(below(name, member), label, each)),
      ]
  }
}

function permitted(field: MemberField): string {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return `up to ${field.maxLength} characters`
    case 'date':
      return field.partial ? 'date as far as it is known, YYYY-MM-DD, YYYY-MM or YYYY; unknown' : 'date, YYYY-MM-DD'
    case 'datetime':
      return wallClock
    case 'person':
      return 'a staff member'
    case 'multi':
      return '1=Yes; 0=No'
    case 'scale':
      return `${field.min} to ${field.max} (${field.min}=${field.anchors[0]}; ${field.max}=${field.anchors[1]})`
    case 'number':
      return `${field.min} to ${field.max}`
    case 'choice':
      return permittedCodes(field.options)
  }
}

const partVariables = (name: string, field: PartedField, values: (part: string) => string): Own[] =>
  partsOf(field).map(part => ({
    variable: below(name, part),
    label: `${field.label}: ${partLabel(field, part)}`,
    values: values(part),
  }))

const measureVariables = (name: string, field: MeasureField): Own[] =>
  Object.entries(field.parts).map(([part, own]) => ({
    variable: below(name, part),
    label: `${field.label}: ${own.label}`,
    values: 'flag' in own ? permittedCodes(flagValues) : `${own.min} to ${own.max}`,
    required: !field.optional && !own.optional,
  }))

function staffVariables(name: string, label: string, roles: string): Own[] {
  const values = { person: 'a staff member', role: roles, in: wallClock, out: wallClock }
  const deid = { person: 'code', role: 'keep', in: 'study_day', out: 'study_day' }
  return (Object.keys(staffMembers) as StaffMember[]).map(member => ({
    variable: below(name, member),
    label: `${label}: ${staffMembers[member]}`,
    values: values[member],
    deid: deid[member],
  }))
}

/** What is asked of a member hangs on other members of its item, named bare. */
function memberVariables(variable: string, label: string, member: MemberField): Own[] {
  const { kind: type, readers, deid } = member
  const own = {
    variable,
    label: `${label}: ${member.label}`,
    values: permitted(member),
    type,
    unit: unitOf(member),
    required: !member.optional,
    gaps: false,
    when: whenOf(member),
    readers,
    deid,
  }
  if (member.kind !== 'multi') return [own]
  return partsOf(member).map(part => ({
    ...own,
    variable: below(variable, part),
    label: `${own.label}: ${partLabel(member, part)}`,
  }))
}

const unitOf = (field: Field | MemberField): string => ('unit' in field ? field.unit : '')
