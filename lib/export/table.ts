import type { NoteKind } from '@/db/schema/vocabulary'
import type { NoteDefinition } from '@/lib/notes/fields'
import type { Column } from './column'
import { columnsOf } from './columns'
import { itemRowsOf, itemTablesOf } from './item-table'
import { itemKey, type KeyColumn, keysOf, noteKeys } from './key-column'
import type { LeavingNote } from './leaving-note'
import { rowOf } from './row'

/** One CSV of the package: a row a note, or a row an item of a repeated group. */
export interface Table {
  readonly name: string
  /** Null for a table of the course, which stands beside the notes. */
  readonly kind: NoteKind | null
  /** The repeated group that it holds the items of. */
  readonly group: string | null
  readonly keys: readonly KeyColumn[]
  /** Of every definition of the kind, by name; a note whose definition has not a column leaves its cell empty. */
  readonly columns: readonly Column[]
  readonly byDefinition: ReadonlyMap<string, OwnColumns>
}
interface OwnColumns {
  readonly columns: readonly Column[]
  /** Where among them each column of the table is; -1 where the definition has it not. */
  readonly places: readonly number[]
}

/** The tables of all kinds, by name: the same files in every export, empty or not. */
export function tablesOf(definitions: readonly NoteDefinition[]): Table[] {
  const kinds = [...new Set(definitions.map(definition => definition.kind))]
  return kinds
    .flatMap(kind => {
      const own = definitions.filter(definition => definition.kind === kind)
      const groups = [...new Set(own.flatMap(itemTablesOf).map(({ group }) => group))]
      return [noteTable(kind, own), ...groups.map(group => groupTable(kind, group, own))]
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The heading of a table, in the order of its rows' cells. */
export const headingOf = ({ keys, columns }: Table): string[] => [...keys, ...columns].map(({ name }) => name)

/** What one note adds to a table. */
export function rowsOf(table: Table, note: LeavingNote): string[][] {
  const own = table.byDefinition.get(note.definition.id)
  if (!own) return []
  const { group } = table
  const { columns, places } = own
  const inPlace = (cells: readonly string[]) => places.map(place => cells[place] ?? '')
  if (group === null) return [[...keysOf(note), ...inPlace(rowOf(columns, note.answers, note.context))]]
  return itemRowsOf({ group, columns }, note.answers, note.context).map(([number = '', ...cells]) => [
    ...keysOf(note),
    number,
    ...inPlace(cells),
  ])
}

const noteTable = (kind: NoteKind, own: readonly NoteDefinition[]): Table => ({
  name: kind,
  kind,
  group: null,
  keys: noteKeys,
  ...merged(new Map(own.map(definition => [definition.id, columnsOf(definition)]))),
})

const groupTable = (kind: NoteKind, group: string, own: readonly NoteDefinition[]): Table => ({
  name: `${kind}-${group.replaceAll('_', '-')}`,
  kind,
  group,
  keys: [...noteKeys, itemKey],
  ...merged(
    new Map(
      own.flatMap(definition =>
        itemTablesOf(definition).flatMap(items =>
          items.group === group ? [[definition.id, items.columns] as const] : [],
        ),
      ),
    ),
  ),
})

/** A column that several definitions have is described as the latest of them does. */
function merged(byDefinition: ReadonlyMap<string, readonly Column[]>): Pick<Table, 'columns' | 'byDefinition'> {
  const columns = [...new Map([...byDefinition.values()].flat().map(column => [column.name, column])).values()]
  const placed = [...byDefinition].map(([id, own]): [string, OwnColumns] => [
    id,
    { columns: own, places: columns.map(({ name }) => own.findIndex(column => column.name === name)) },
  ])
  return { columns, byDefinition: new Map(placed) }
}
