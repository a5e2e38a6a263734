import type { Answers } from '@/lib/notes/fields'
import { type Column, cellOf, type RowContext } from './column'

/** One note as one row, in the order of the columns; an empty cell is a missing answer. */
export const rowOf = (columns: readonly Column[], answers: Answers, context: RowContext): string[] =>
  columns.map(column => cellOf(column, answers[column.field] ?? null, context))
