import { agreementCodes, agreementTo } from './agreement'
import type { ComputedField } from './computed-field'
import {
  type ChecksField,
  type Field,
  type FormDefinition,
  flagValues,
  type GroupField,
  gapCodes,
  type MatrixField,
  type MeasureField,
  type MemberField,
  type StaffField,
  staffMembers,
} from './fields'
import { answerOptions, enabled, ownExtensions, type QuestionnaireItem, rangeExtensions } from './questionnaire-item'

export interface Questionnaire {
  readonly resourceType: 'Questionnaire'
  readonly url: string
  readonly version: string
  /** What it was made from, where it is not as it was published. */
  readonly derivedFrom?: readonly string[]
  readonly name: string
  readonly title: string
  readonly status: 'active'
  readonly subjectType: readonly ['Patient']
  readonly item: readonly QuestionnaireItem[]
}

/**
 * A definition as a FHIR R4 Questionnaire: a group a section, an item a field, whose `linkId` is the field's id. Beside
 * each field that may be openly not answered stands `<field>.gap`; "required" is only what can't be.
 */
export function questionnaireOf(definition: FormDefinition): Questionnaire {
  const [kind = '', version = ''] = definition.id.split('@')
  const fields = Object.entries(definition.fields)
  const sections = [...new Set(fields.map(([, { section }]) => section))]
  return {
    resourceType: 'Questionnaire',
    url: `urn:vigil:questionnaire:${kind}`,
    version,
    name: definition.title.replace(/[^A-Za-z]/g, ''),
    title: definition.title,
    status: 'active',
    subjectType: ['Patient'],
    item: sections.map((section, index) => ({
      linkId: `section.${index + 1}`,
      text: section,
      type: 'group',
      item: fields.filter(([, field]) => field.section === section).flatMap(([id, field]) => itemsOf(id, field)),
    })),
  }
}

function itemsOf(id: string, field: Field): QuestionnaireItem[] {
  const extension = [
    ...extensionsOf(field),
    ...ownExtensions('switch', field.switch),
    ...ownExtensions('required-at', field.requiredAt),
  ]
  const item = {
    ...own(id, field),
    ...(extension.length > 0 && { extension }),
    ...(field.absolute && !field.optional && { required: true }),
  }
  const gap: QuestionnaireItem = {
    linkId: `${id}.gap`,
    text: `${field.label}: instead of an answer`,
    type: 'choice',
    answerOption: answerOptions(gapCodes),
  }
  const hasGap = !field.absolute && field.kind !== 'computed'
  return [helped(item, field.help), ...(hasGap ? [gap] : [])].map(one => enabled(one, field))
}

/** Help is a line of its own under what it helps with. */
const helped = (item: QuestionnaireItem, help: string | undefined): QuestionnaireItem =>
  help
    ? { ...item, item: [{ linkId: `${item.linkId}.help`, text: help, type: 'display' }, ...(item.item ?? [])] }
    : item

const extensionsOf = (field: Field | MemberField) =>
  'min' in field ? rangeExtensions(field, 'unit' in field ? field.unit : undefined) : []

function own(linkId: string, field: Field): QuestionnaireItem {
  const common = { linkId, text: field.label }
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
    case 'multi':
      return plain(linkId, field)
    case 'checks':
      return { ...common, type: 'group', item: checks(linkId, field) }
    case 'matrix':
      return { ...common, type: 'group', item: matrix(linkId, field) }
    case 'measure':
      return { ...common, type: 'group', item: parts(linkId, field) }
    case 'staff':
      return { ...common, type: 'group', repeats: true, item: staff(linkId, field) }
    case 'group':
      return { ...common, type: 'group', repeats: true, item: members(linkId, field) }
    case 'computed':
      return { ...common, ...computed(field), readOnly: true }
  }
}

function computed(field: ComputedField): Pick<QuestionnaireItem, 'type' | 'answerOption'> {
  if ('unit' in field) return { type: 'integer' }
  return field.options ? { type: 'choice', answerOption: answerOptions(field.options) } : { type: 'string' }
}

type Plain = Exclude<MemberField, { kind: 'person' }>

function plain(linkId: string, field: Plain): QuestionnaireItem {
  const common = { linkId, text: field.label }
  switch (field.kind) {
    case 'text':
      return { ...common, type: 'string', maxLength: field.maxLength }
    case 'prose':
      return { ...common, type: 'text', maxLength: field.maxLength }
    case 'date':
      return { ...common, type: 'date' }
    case 'datetime':
      return { ...common, type: 'dateTime' }
    case 'scale':
    case 'number':
      return { ...common, type: 'integer' }
    case 'choice':
      return { ...common, type: 'choice', answerOption: answerOptions(field.options) }
    case 'multi':
      return { ...common, type: 'choice', repeats: true, answerOption: answerOptions(field.options) }
  }
}

/** One ticks; of a checklist that is agreed to, the other's word stands beside. */
const checks = (linkId: string, { options, by }: ChecksField): QuestionnaireItem[] =>
  Object.entries(options).flatMap(([code, text]): QuestionnaireItem[] => [
    { linkId: `${linkId}.${code}`, text, type: 'boolean' },
    ...(by === 'one' ? [] : [agreement(linkId, code, text)]),
  ])

const agreement = (linkId: string, code: string, text: string): QuestionnaireItem => ({
  linkId: `${linkId}.${agreementTo(code)}`,
  text: `${text}: the other therapist`,
  type: 'choice',
  answerOption: answerOptions(agreementCodes),
})

const matrix = (linkId: string, { rows, columns, values }: MatrixField): QuestionnaireItem[] =>
  Object.entries(rows).flatMap(([row, asked]) =>
    Object.entries(columns).map(
      ([column, who]): QuestionnaireItem => ({
        linkId: `${linkId}.${row}.${column}`,
        text: `${asked}: ${who}`,
        type: 'choice',
        answerOption: answerOptions(values),
      }),
    ),
  )

const parts = (linkId: string, field: MeasureField): QuestionnaireItem[] =>
  Object.entries(field.parts).map(([name, part]): QuestionnaireItem => {
    const common = { linkId: `${linkId}.${name}`, text: part.label }
    return 'flag' in part
      ? { ...common, type: 'choice', answerOption: answerOptions(flagValues) }
      : { ...common, type: 'integer', extension: rangeExtensions(part) }
  })

const staff = (linkId: string, { roles }: StaffField): QuestionnaireItem[] => [
  { linkId: `${linkId}.person`, text: staffMembers.person, type: 'string' },
  { linkId: `${linkId}.role`, text: staffMembers.role, type: 'choice', answerOption: answerOptions(roles) },
  { linkId: `${linkId}.in`, text: staffMembers.in, type: 'dateTime' },
  { linkId: `${linkId}.out`, text: staffMembers.out, type: 'dateTime' },
]

/** A member's branch looks at another member of the same item. */
const members = (linkId: string, field: GroupField): QuestionnaireItem[] =>
  Object.entries(field.members).map(([name, member]) => {
    const extension = extensionsOf(member)
    const id = `${linkId}.${name}`
    const item: QuestionnaireItem =
      member.kind === 'person' ? { linkId: id, text: member.label, type: 'string' } : plain(id, member)
    return enabled({ ...item, ...(extension.length > 0 && { extension }) }, member, `${linkId}.`)
  })
