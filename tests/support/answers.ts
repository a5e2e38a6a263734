import type { DraftRow } from '@/lib/notes/draft/assemble'
import { assemble } from '@/lib/notes/draft/assemble'
import type { Answers, Field, MeasurePart, MemberField, NoteDefinition, PathValue } from '@/lib/notes/fields'
import { partsOf } from '@/lib/notes/paths'
import { closedBy } from '@/lib/notes/when'

export const lead = '01890a5d-0000-7000-8000-00000000000a'
export const second = '01890a5d-0000-7000-8000-00000000000b'
export const item = '01890a5d-0000-7000-8000-000000000001'
export const laterItem = '01890a5d-0000-7000-8000-000000000002'
export const at = '2026-03-12T08:30:00.000000Z'

/** The rows of a draft in which as many branches are open as can be, and every field that is asked is answered, with one person named; `changes` by path overrule. */
export function filledRows(
  definition: NoteDefinition,
  changes: Record<string, PathValue> = {},
  person: string = lead,
): DraftRow[] {
  const values: Record<string, PathValue> = {}
  for (const [name, field] of Object.entries(definition.fields))
    Object.assign(values, filled(name, field), opened(definition, name, field))
  const answers = assemble(definition, rowsOf(values), { days_since_session: null })
  const asked = Object.entries(values).filter(([path]) => closedBy(definition, fieldIn(path), answers) === null)
  const named = asked.map(([path, value]) => [path, value === lead ? person : value])
  return rowsOf({ ...Object.fromEntries(named), ...changes })
}

const fieldIn = (path: string): string => path.split('.')[0] ?? path

export const rowsOf = (values: Record<string, PathValue>): DraftRow[] =>
  Object.entries(values).map(([path, value]) => ({ path, value, by: lead, at }))

/** The same, assembled. */
export const filledAnswers = (
  definition: NoteDefinition,
  changes: Record<string, PathValue> = {},
  person: string = lead,
): Answers =>
  assemble(definition, filledRows(definition, changes, person), {
    days_since_session: '3',
    age_band: '35_44',
    zip3: '000',
  })

/** The answer that opens the branches standing on this field, and closes none. */
function opened(definition: NoteDefinition, name: string, field: Field): Record<string, PathValue> {
  if (field.kind === 'choice') return { [name]: opening(definition.fields, name, field.options) }
  if (field.kind !== 'multi') return {}
  const code = opening(definition.fields, name, field.options)
  return { [`${name}.${Object.keys(field.options)[0]}`]: null, [`${name}.${code}`]: true }
}

function opening(fields: Readonly<Record<string, Field | MemberField>>, name: string, options: object): string {
  const asked = Object.values(fields).flatMap(({ when }) => (when?.field === name ? when.is : []))
  const closing = Object.values(fields).flatMap(({ unless }) => (unless?.field === name ? unless.is : []))
  const opens = (code: string) => asked.filter(each => each === code).length
  const harmless = Object.keys(options).filter(code => !closing.includes(code))
  return harmless.toSorted((a, b) => opens(b) - opens(a))[0] ?? ''
}

function filled(name: string, field: Field): Record<string, PathValue> {
  switch (field.kind) {
    case 'computed':
      return {}
    case 'multi':
      return { [`${name}.${Object.keys(field.options)[0]}`]: true }
    case 'checks':
      return Object.fromEntries(partsOf(field).map(part => [`${name}.${part}`, { done: true }]))
    case 'matrix':
      return Object.fromEntries(partsOf(field).map(part => [`${name}.${part}`, Object.keys(field.values)[0] ?? null]))
    case 'measure':
      return Object.fromEntries(Object.entries(field.parts).map(([part, own]) => [`${name}.${part}`, score(own)]))
    case 'staff':
      return filledItem(name, {
        person: lead,
        role: Object.keys(field.roles)[0] ?? '',
        in: '2026-03-12T09:30+01:00',
        out: '2026-03-12T17:30+01:00',
      })
    case 'group':
      return filledItem(name, mapped(field.members))
    case 'datetime':
      return { [name]: name === 'ended_at' ? '2026-03-12T17:30+01:00' : '2026-03-12T09:30+01:00' }
    default:
      return { [name]: plain(field) }
  }
}

const score = (part: MeasurePart): string => ('flag' in part ? 'yes' : String(part.min))

const mapped = (members: Readonly<Record<string, MemberField>>): Record<string, PathValue> =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => {
      if (member.kind === 'choice') return [name, opening(members, name, member.options)]
      return member.kind === 'multi'
        ? [`${name}.${opening(members, name, member.options)}`, true]
        : [name, plain(member)]
    }),
  )

const filledItem = (name: string, members: Record<string, PathValue>): Record<string, PathValue> => ({
  [`${name}.${item}`]: true,
  ...Object.fromEntries(Object.entries(members).map(([member, value]) => [`${name}.${item}.${member}`, value])),
})

function plain(field: Exclude<MemberField, { kind: 'multi' }>): string {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return `Words for ${field.label}`
    case 'date':
      return '2026-03-20'
    case 'datetime':
      return '2026-03-12T09:30+01:00'
    case 'person':
      return lead
    case 'scale':
    case 'number':
      return String(field.min)
    case 'choice':
      return Object.keys(field.options)[0] ?? ''
  }
}
