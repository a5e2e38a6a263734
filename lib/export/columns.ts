import { agreementCodes, agreementOn, isAgreement, optionOf } from '@/lib/notes/agreement'
import { cellsOf, codesOf, isGap, isNone, itemsOf, scoresOf, ticksOf } from '@/lib/notes/answer'
import { below, permittedCodes } from '@/lib/notes/dictionary'
import {
  type Answer,
  type ChecksField,
  type Field,
  flagValues,
  type GroupField,
  gapCodes,
  type MeasureField,
  type NoteDefinition,
  type PartedField,
  type StaffField,
} from '@/lib/notes/fields'
import { partLabel } from '@/lib/notes/part-label'
import { partsOf } from '@/lib/notes/paths'
import type { Column } from './column'
import { embarkColumns } from './embark-columns'
import { plainColumns } from './plain-columns'

/**
 * The columns of the `coded` profile, in the definition's order. Words and withheld answers have none. Beside each field
 * stands `<field>_gap`, so that "not asked", "declined" and the like stay apart from "no" and from missing.
 */
export function columnsOf(definition: NoteDefinition): Column[] {
  const hasClock = Object.hasOwn(definition.fields, 'clock_zero')
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    if (field.readers === 'team' || field.deid === 'withhold') return []
    const own = fieldColumns(name, field, hasClock)
    return field.absolute || field.kind === 'computed' ? own : [...own, gapColumn(name, field.label)]
  })
}

function fieldColumns(name: string, field: Field, hasClock: boolean): Column[] {
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
    case 'computed':
      return plainColumns(name, field.label, field, hasClock)
    case 'multi':
      return [
        ...partColumns(name, field, 'number', '1=Yes; 0=No', tickedCell),
        ...(name === 'themes' ? embarkColumns(name, field) : []),
      ]
    case 'checks':
      return checksColumns(name, field)
    case 'matrix':
      return partColumns(
        name,
        field,
        'text',
        permittedCodes(field.values),
        (answer, part) => cellsOf(answer)[part] ?? '',
      )
    case 'measure':
      return measureColumns(name, field)
    case 'staff':
      return staffColumns(name, field)
    case 'group':
      return [countColumn(name, field)]
  }
}

type ReadPart = (answer: Answer, part: string) => string

const partColumns = (
  name: string,
  field: PartedField,
  type: Column['type'],
  values: string,
  read: ReadPart,
): Column[] =>
  partsOf(field).map(part => ({
    name: below(name, part),
    field: name,
    label: `${field.label}: ${partLabel(field, part)}`,
    type,
    values,
    read: answer => read(answer, part),
  }))

/** "None of these" is a no to each; a gap or a missing answer is neither yes nor no. */
function tickedCell(answer: Answer, option: string): string {
  if (answer === null || isGap(answer)) return ''
  return codesOf(answer).includes(option) ? '1' : '0'
}

const checksColumns = (name: string, field: ChecksField): Column[] =>
  partColumns(name, field, 'text', 'yes=Yes; no=No', checkedCell).map((column, index) =>
    isAgreement(partsOf(field)[index] ?? '') ? { ...column, values: permittedCodes(agreementCodes) } : column,
  )

/** What the other therapist said to a tick stands for the tick as it is, or is missing. */
function checkedCell(answer: Answer, part: string): string {
  const ticks = ticksOf(answer)
  if (!isAgreement(part)) return ticks[part] ? (ticks[part].done ? 'yes' : 'no') : ''
  const state = agreementOn(ticks, optionOf(part))
  return Object.hasOwn(agreementCodes, state) ? state : ''
}

const measureColumns = (name: string, field: MeasureField): Column[] =>
  Object.entries(field.parts).map(([part, own]) => ({
    name: below(name, part),
    field: name,
    label: `${field.label}: ${own.label}`,
    ...('flag' in own
      ? { type: 'text', values: permittedCodes(flagValues) }
      : { type: 'number', values: `${own.min} to ${own.max}` }),
    read: answer => scoresOf(answer)[part] ?? '',
  }))

function staffColumns(name: string, { label }: StaffField): Column[] {
  const people = (answer: Answer) => [...new Set(itemsOf(answer).flatMap(({ values }) => values.person ?? []))]
  return [
    {
      name: `${name}_count`,
      field: name,
      label: `${label}: how many people`,
      type: 'number',
      values: 'whole number',
      read: answer => (answer === null ? '' : String(people(answer).length)),
    },
    {
      name: `${name}_codes`,
      field: name,
      label: `${label}: their codes in this export`,
      type: 'text',
      values: 'random codes, separated by a space',
      read: (answer, { staffCode }) => people(answer).map(staffCode).sort().join(' '),
    },
  ]
}

/** "None" counts as 0, a missing answer as nothing; the items themselves are rows of a table of their own. */
const countColumn = (name: string, { label }: GroupField): Column => ({
  name: `${name}_count`,
  field: name,
  label: `${label}: how many`,
  type: 'number',
  values: 'whole number',
  read: answer => (answer === null || isGap(answer) ? '' : String(isNone(answer) ? 0 : itemsOf(answer).length)),
})

const gapColumn = (name: string, label: string): Column => ({
  name: `${name}_gap`,
  field: name,
  label: `${label}: openly not answered`,
  type: 'text',
  values: permittedCodes(gapCodes),
  read: answer => (isGap(answer) ? answer.gap : ''),
})
