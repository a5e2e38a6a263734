import { itemsOf } from '@/lib/notes/answer'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { type Column, cellOf, type RowContext } from './column'
import { memberColumns } from './plain-columns'

/** The long table of a repeated group: one row an item, joined to its note by the note's own key columns and numbered within it. */
export interface ItemTable {
  readonly group: string
  readonly columns: readonly Column[]
}

/** The long tables of a definition: each repeated group that has a coded member. Words of an item have no column. */
export function itemTablesOf(definition: NoteDefinition): ItemTable[] {
  const hasClock = Object.hasOwn(definition.fields, 'clock_zero')
  return Object.entries(definition.fields).flatMap(([group, field]) => {
    if (field.kind !== 'group' || field.readers === 'team') return []
    const columns = Object.entries(field.members)
      .filter(([, member]) => member.readers === 'structured' && member.deid !== 'withhold')
      .flatMap(([name, member]) => memberColumns(name, member, hasClock))
    return columns.length > 0 ? [{ group, columns }] : []
  })
}

/** The items of one note as rows: the item's number, then its cells. */
export const itemRowsOf = ({ group, columns }: ItemTable, answers: Answers, context: RowContext): string[][] =>
  itemsOf(answers[group] ?? null).map(({ values }, index) => [
    String(index + 1),
    ...columns.map(column => cellOf(column, values[column.field] ?? null, context)),
  ])
