import { type ChecksField, type MatrixField, type MultiField, pair } from './fields'

/** The words of one part: the option, with the person where both must tick, or the cell's row and column. */
export function partLabel(
  field: MultiField | ChecksField | MatrixField,
  part: string,
  people: Readonly<Record<string, string>> = pair,
): string {
  const [first = '', second = ''] = part.split('.')
  if (field.kind === 'matrix') return `${field.rows[first]}, ${field.columns[second]}`
  const option = field.options[first] ?? first
  return second ? `${option}, ${people[second]}` : option
}
