import { itemsOf } from '@/lib/notes/answer'
import { permittedCodes } from '@/lib/notes/dictionary'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { type Column, cellOf, ofItem, type RowContext } from './column'
import { memberColumns } from './plain-columns'
import { standingLabels } from './triage-standing'

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
    const decided = group === 'ongoing_effects' ? triageColumns : []
    return columns.length > 0 ? [{ group, columns: [...columns, ...decided] }] : []
  })
}

/** What is decided of an effect that a contact reports stands beside the signed note, as of one of a log. */
const triageColumns: readonly Column[] = [
  {
    ...{ name: 'triage', field: ofItem, label: 'What it is taken for, beside the signed note', type: 'text' },
    ...{ values: permittedCodes(standingLabels), treatment: 'as recorded' },
    read: (id, { triageOf }) => triageOf(String(id))?.decision ?? '',
  },
  {
    ...{ name: 'event', field: ofItem, label: 'Number of its event in ae, where both decisions stand', type: 'number' },
    ...{ values: 'whole number from 1', treatment: 'counted' },
    read: (id, { triageOf }) => String(triageOf(String(id))?.event ?? ''),
  },
]

/** The items of one note as rows: the item's number, then its cells. */
export const itemRowsOf = ({ group, columns }: ItemTable, answers: Answers, context: RowContext): string[][] =>
  itemsOf(answers[group] ?? null).map(({ id, values }, index) => [
    String(index + 1),
    ...columns.map(column => cellOf(column, column.field === ofItem ? id : (values[column.field] ?? null), context)),
  ])
