import { codesOf } from './answer'
import type { Answers, NoteDefinition } from './fields'

/** Whether the branch that a field stands on is open: the field it depends on is asked too and has one of the answers. */
export function isAsked(definition: NoteDefinition, name: string, answers: Answers): boolean {
  const when = definition.fields[name]?.when
  if (!when) return true
  const codes = codesOf(answers[when.field] ?? null)
  return isAsked(definition, when.field, answers) && when.is.some(code => codes.includes(code))
}

/** Whether a field is on the page: asked, or answered before its branch closed; nothing that would be signed is out of sight. */
export const isShown = (definition: NoteDefinition, name: string, answers: Answers): boolean =>
  isAsked(definition, name, answers) || (answers[name] ?? null) !== null
