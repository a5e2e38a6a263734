import type { NoteDefinition } from '@/lib/notes/fields'
import type { Table } from './table'

/** A column of the package as its dictionary and its manifest tell of it. */
export interface DescribedColumn {
  readonly table: string
  readonly column: string
  readonly label: string
  readonly type: 'text' | 'number'
  readonly values: string
  readonly section: string
  readonly treatment: string
}

/** Every column that leaves, with what became of the answers in it. */
export const describedColumns = (tables: readonly Table[], definitions: readonly NoteDefinition[]) =>
  tables.flatMap((table): DescribedColumn[] => [
    ...table.keys.map(({ name, ...key }) => ({ table: table.name, column: name, section: '', ...key })),
    ...table.columns.map(({ name, field, label, type, values, treatment }) => ({
      table: table.name,
      column: name,
      label,
      type,
      values,
      ...treated(table, field, definitions),
      ...(treatment ? { treatment } : {}),
    })),
  ])

export interface LeftOut {
  readonly table: string
  readonly column: string
  readonly label: string
  readonly rule: 'free text' | 'withheld'
}

/** Every answer that has no column, and why: nothing is dropped without a word. */
export function leftOut(tables: readonly Table[], definitions: readonly NoteDefinition[]): LeftOut[] {
  const left = definitions.flatMap(({ kind, fields }) =>
    Object.entries(fields).flatMap(([name, field]) => [
      ...(hasNoColumn(field) ? [{ table: kind, column: name, label: field.label, rule: ruleOf(field) }] : []),
      ...(field.kind === 'group'
        ? Object.entries(field.members)
            .filter(([, member]) => hasNoColumn(member))
            .map(([member, each]) => ({
              table: tables.find(table => table.kind === kind && table.group === name)?.name ?? kind,
              column: `${name}___${member}`,
              label: `${field.label}: ${each.label}`,
              rule: ruleOf(each),
            }))
        : []),
    ]),
  )
  return [...new Map(left.map(one => [`${one.table}.${one.column}`, one])).values()]
}

interface Guarded {
  readonly kind: string
  readonly readers: string
  readonly deid: string
}
const hasNoColumn = ({ kind, readers, deid }: Guarded): boolean =>
  readers === 'team' || deid === 'withhold' || kind === 'text' || kind === 'prose'
const ruleOf = ({ deid }: Guarded): LeftOut['rule'] => (deid === 'scrub' ? 'free text' : 'withheld')

const treatments: Readonly<Record<string, string>> = {
  keep: 'as recorded',
  study_day: 'as study day or minutes, never as date or time of day',
  code: 'as random code',
  band: 'as a band or an area, as the vault stood when the package was built; a rare combination with other columns can still tell who somebody is',
  members: 'counted',
}

/** The latest definition of the kind that has the field says how it is treated. */
function treated(table: Table, name: string, definitions: readonly NoteDefinition[]) {
  const own = definitions.filter(({ kind }) => kind === table.kind).map(({ fields }) => fields)
  const field = own.map(fields => fields[table.group ?? name]).findLast(each => each !== undefined)
  const member = table.group !== null && field?.kind === 'group' ? field.members[name] : field
  return { section: field?.section ?? '', treatment: treatments[member?.deid ?? ''] ?? '' }
}
