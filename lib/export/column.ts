import type { Answer } from '@/lib/notes/fields'
import { asText } from './formula'

/** What turns a person and a moment into something that may leave: a random code, a study day, minutes from clock zero. */
export interface RowContext {
  readonly studyDay: (date: string) => number | null
  readonly minutesFromZero: (datetime: string) => number | null
  readonly staffCode: (staffId: string) => string
}

/** One column of a coded export: what it is called, what it may hold, and how its cell is read off the answer. */
export interface Column {
  readonly name: string
  /** The field of the note, or the member of an item, that it is read from. */
  readonly field: string
  readonly label: string
  readonly type: 'text' | 'number'
  readonly values: string
  readonly read: (answer: Answer, context: RowContext) => string
}

/** A cell as it is written: where the column holds text, also what looks like a number stays text. */
export function cellOf(column: Column, answer: Answer, context: RowContext): string {
  const cell = column.read(answer, context)
  return column.type === 'text' ? asText(cell) : cell
}
