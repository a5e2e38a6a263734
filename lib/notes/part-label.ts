import type { MultiMember, PartedField } from './fields'

/** The words of one part: the option, or the other therapist's word on it, the cell's row and column, or the score's own name. */
export function partLabel(field: PartedField | MultiMember, part: string): string {
  if (field.kind === 'measure') return field.parts[part]?.label ?? part
  const [first = '', second = ''] = part.split('.')
  if (field.kind === 'matrix') return `${field.rows[first]}, ${field.columns[second]}`
  const option = field.options[first] ?? first
  return second ? `${option}, the other therapist` : option
}
