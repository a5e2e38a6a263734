import { permittedCodes } from '@/lib/notes/dictionary'
import type { Answer, ComputedField, DateTimeField, MemberField } from '@/lib/notes/fields'
import type { Column } from './column'

export type PlainField = MemberField | DateTimeField | ComputedField

/** The columns of an answer of one line. Words have none; a moment leaves as its study day and as minutes from clock zero. */
export function plainColumns(name: string, label: string, field: PlainField, hasClock: boolean): Column[] {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return []
    case 'scale':
    case 'number':
      return [{ name, field: name, label, type: 'number', values: `${field.min} to ${field.max}`, read: stringOf }]
    case 'computed':
      return [{ name, field: name, label, type: 'number', values: `${field.unit}, worked out`, read: stringOf }]
    case 'choice':
      return [{ name, field: name, label, type: 'text', values: permittedCodes(field.options), read: stringOf }]
    case 'date':
      return [studyDayColumn(name, label)]
    case 'datetime':
      return hasClock ? [studyDayColumn(name, label), minutesColumn(name, label)] : [studyDayColumn(name, label)]
  }
}

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
