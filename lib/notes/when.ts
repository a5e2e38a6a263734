import { codesOf } from './answer'
import type { Branched, When } from './field-bases'
import type { Answer, Answers, GroupField, Item, NoteDefinition } from './fields'

type Fields = Readonly<Record<string, Branched>>

/** Whether a field is asked: the study has it on, or it holds an answer; its branch is open; and nothing closes it. */
export const isAsked = (definition: NoteDefinition, name: string, answers: Answers): boolean =>
  closerOf(definition.fields, name, answers) === null

/** Whether a field is on the page: asked, or answered before its branch closed; nothing that would be signed is out of sight. */
export const isShown = (definition: NoteDefinition, name: string, answers: Answers): boolean =>
  isAsked(definition, name, answers) || (answers[name] ?? null) !== null

/** The field whose answer no longer asks for this one, or null where it is asked; a field that is off names itself. */
export const closedBy = (definition: NoteDefinition, name: string, answers: Answers): string | null =>
  closerOf(definition.fields, name, answers)

/** The same of a member, by the other members of its item. */
export const memberClosedBy = (field: GroupField, member: string, { values }: Item): string | null =>
  closerOf(field.members, member, codedIn(field, values))

/** Whether a member of an item is on the page. */
export const isMemberShown = (field: GroupField, member: string, item: Item): boolean =>
  (item.values[member] ?? null) !== null || memberClosedBy(field, member, item) === null

/** The definition as a study reads it at one contact: what is on is a field like any other, what isn't due is optional. */
export function switchedOn(definition: NoteDefinition, on: readonly string[]): NoteDefinition {
  const fields = Object.entries(definition.fields).map(([name, { switch: off, requiredAt, ...field }]) => [
    name,
    {
      ...field,
      ...(off && !on.includes(off) ? { switch: off } : {}),
      ...(requiredAt && !on.includes(requiredAt) ? { optional: true } : {}),
    },
  ])
  return { ...definition, fields: Object.fromEntries(fields) as NoteDefinition['fields'] }
}

/** Which of what is on this definition knows, in one order: what a version is frozen with. */
export function switchesOf(definition: NoteDefinition, on: readonly string[]): readonly string[] {
  const known = new Set<string | undefined>(
    Object.values(definition.fields).flatMap(field => [field.switch, field.requiredAt]),
  )
  return [...new Set(on)].filter(each => known.has(each)).sort()
}

function closerOf(fields: Fields, name: string, answers: Answers): string | null {
  const { when, unless, switch: off } = fields[name] ?? {}
  if (off && (answers[name] ?? null) === null) return name
  if (when && !holds(fields, when, answers)) return when.field
  return unless && holds(fields, unless, answers) ? unless.field : null
}

function holds(fields: Fields, { field, is }: When, answers: Answers): boolean {
  const codes = codesOf(answers[field] ?? null)
  return is.some(code => codes.includes(code)) && closerOf(fields, field, answers) === null
}

/** The values of an item as answers: a multi has its codes apart again. */
const codedIn = (field: GroupField, values: Item['values']): Answers =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Answer] => [
      name,
      value !== null && field.members[name]?.kind === 'multi' ? { codes: value.split(' ') } : value,
    ]),
  )
