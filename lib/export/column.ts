import type { Answer } from '@/lib/notes/fields'
import { asText } from './formula'
import type { TriageInCut } from './triage-repository'

/** What turns a person and a moment into something that may leave: a random code, a study day, minutes from clock zero. */
export interface RowContext {
  readonly studyDay: (date: string) => number | null
  readonly minutesFromZero: (datetime: string) => number | null
  readonly staffCode: (staffId: string) => string
  /** What an effect was taken for at the cut: by the entry of the log that began it, or by the item that reports it. */
  readonly triageOf: (id: string) => TriageInCut | undefined
}

/** One column of a coded export: what it is called, what it may hold, and how its cell is read off the answer. */
export interface Column {
  readonly name: string
  /** The field of the note, or the member of an item, that it is read from; `ofItem` for the item itself. */
  readonly field: string
  readonly label: string
  readonly type: 'text' | 'number'
  readonly values: string
  /** What became of it, where that is not said by its field. */
  readonly treatment?: string
  readonly read: (answer: Answer, context: RowContext) => string
}

/** A cell as it is written: where the column holds text, also what looks like a number stays text. */
export function cellOf(column: Column, answer: Answer, context: RowContext): string {
  const cell = column.read(answer, context)
  return column.type === 'text' ? asText(cell) : cell
}

/** What a column is read from that no member of its item holds: the item's own id, which never leaves. */
export const ofItem = 'id'
