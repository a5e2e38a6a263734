import { type MultiMember, type PartedField, pair } from './fields'

/** The words of one part: the option, with the person where both must tick, the cell's row and column, or the score's own name. */
export function partLabel(
  field: PartedField | MultiMember,
  part: string,
  people: Readonly<Record<string, string>> = pair,
): string {
  if (field.kind === 'measure') return field.parts[part]?.label ?? part
  const [first = '', second = ''] = part.split('.')
  if (field.kind === 'matrix') return `${field.rows[first]}, ${field.columns[second]}`
  const option = field.options[first] ?? first
  return second ? `${option}, ${people[second]}` : option
}
