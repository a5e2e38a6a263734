import type { ComputedField } from '@/lib/notes/computed-field'
import { below, computedValues, permittedCodes } from '@/lib/notes/dictionary'
import type { Answer, MemberField, MultiMember, PlainField } from '@/lib/notes/fields'
import type { Column } from './column'

/** The columns of an answer of one line. Words have none; a moment leaves as its study day and as minutes from clock zero. */
export function plainColumns(
  name: string,
  label: string,
  field: PlainField | ComputedField,
  hasClock: boolean,
): Column[] {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return []
    case 'scale':
    case 'number':
      return [{ name, field: name, label, type: 'number', values: `${field.min} to ${field.max}`, read: stringOf }]
    case 'computed':
      return 'unit' in field
        ? [{ name, field: name, label, type: 'number', values: `${field.unit}, worked out`, read: stringOf }]
        : [{ name, field: name, label, type: 'text', values: computedValues(field), read: stringOf }]
    case 'choice':
      return [{ name, field: name, label, type: 'text', values: permittedCodes(field.options), read: stringOf }]
    case 'date':
      return [studyDayColumn(name, label)]
    case 'datetime':
      return hasClock ? [studyDayColumn(name, label), minutesColumn(name, label)] : [studyDayColumn(name, label)]
  }
}

/** The columns of a member of an item: a person leaves as a random code, any of several as a yes or no each. */
export function memberColumns(name: string, member: MemberField, hasClock: boolean): Column[] {
  switch (member.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return plainColumns(name, member.label, member, hasClock)
    case 'person':
      return [personColumn(name, member.label)]
    case 'multi':
      return optionColumns(name, member)
  }
}

const personColumn = (name: string, label: string): Column => ({
  name: `${name}_code`,
  field: name,
  label: `${label}: their code in this export`,
  type: 'text',
  values: 'a random code',
  read: (answer, { staffCode }) => (typeof answer === 'string' ? staffCode(answer) : ''),
})

const optionColumns = (name: string, { label, options }: MultiMember): Column[] =>
  Object.entries(options).map(([code, words]) => ({
    name: below(name, code),
    field: name,
    label: `${label}: ${words}`,
    type: 'number',
    values: '1=Yes; 0=No',
    read: answer => (typeof answer === 'string' ? String(Number(answer.split(' ').includes(code))) : ''),
  }))

const stringOf = (answer: Answer): string => (typeof answer === 'string' ? answer : '')

const studyDayColumn = (name: string, label: string): Column => ({
  name: `${name}_study_day`,
  field: name,
  label: `${label}: study day`,
  type: 'number',
  values: 'whole number, no day 0',
  read: (answer, { studyDay }) => numberCell(typeof answer === 'string' ? studyDay(answer.slice(0, 10)) : null),
})

const minutesColumn = (name: string, label: string): Column => ({
  name: `${name}_minutes`,
  field: name,
  label: `${label}: minutes from clock zero`,
  type: 'number',
  values: 'whole number, negative before clock zero',
  read: (answer, { minutesFromZero }) => numberCell(typeof answer === 'string' ? minutesFromZero(answer) : null),
})

const numberCell = (value: number | null): string => (value === null ? '' : String(value))
