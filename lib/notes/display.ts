import { cellsOf, codesOf, isGap, isNone, itemsOf, scoresOf } from './answer'
import { checkLines } from './check-words'
import type { Answer, Field } from './fields'
import { partLabel } from './part-label'
import { partsOf } from './paths'
import {
  computedWords,
  gapWords,
  itemLines,
  type Line,
  noEntry,
  type People,
  plainWording,
  plainWords,
  scoreWords,
  staffLine,
} from './words'

/** An answer in words, for the screen, for paper and under the signature. */
export function display(field: Field, answer: Answer, people: People, wording = plainWording): string {
  if (answer === null) return noEntry
  if (isGap(answer)) return gapWords(answer)
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return typeof answer === 'string' ? plainWords(field, answer) : noEntry
    case 'computed':
      return typeof answer === 'string' ? computedWords(field, answer) : noEntry
    case 'multi':
      return isNone(answer)
        ? (field.none ?? 'None')
        : codesOf(answer)
            .map(code => field.options[code] ?? code)
            .join(', ')
    case 'group':
      return isNone(answer) ? (field.none ?? 'None') : asSentence(displayRows(field, answer, people, wording))
    case 'checks':
    case 'matrix':
    case 'measure':
    case 'staff':
      return asSentence(displayRows(field, answer, people, wording))
  }
}

/** The lines of an answer that has parts; none for an answer of one line. Parts not filled in say so. */
export function displayRows(field: Field, answer: Answer, people: People, wording = plainWording): Line[] {
  if (answer === null || isGap(answer) || isNone(answer)) return []
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
    case 'multi':
    case 'computed':
      return []
    case 'checks':
      return checkLines(field, answer, people, wording)
    case 'matrix': {
      const cells = cellsOf(answer)
      return partsOf(field).map(part => ({
        label: partLabel(field, part),
        value: field.values[cells[part] ?? ''] ?? noEntry,
      }))
    }
    case 'measure': {
      const scores = scoresOf(answer)
      return partsOf(field).map(part => ({
        label: partLabel(field, part),
        value: scoreWords(field.parts[part], scores[part]),
      }))
    }
    case 'staff':
      return itemsOf(answer).map(item => staffLine(field, item, people))
    case 'group':
      return itemsOf(answer).flatMap((item, index) => itemLines(field, item, index, people))
  }
}

const asSentence = (lines: readonly Line[]): string => lines.map(({ label, value }) => `${label}: ${value}`).join('; ')
