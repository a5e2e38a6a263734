import { itemsOf } from './answer'
import type { Answers, Field, NoteDefinition } from './fields'

/** Everybody whom the answers of a note name, each once. */
export function peopleIn(definition: NoteDefinition, answers: Answers): string[] {
  const named = Object.entries(definition.fields).flatMap(([name, field]) =>
    itemsOf(answers[name] ?? null).flatMap(({ values }) =>
      peopleMembers(field).flatMap(member => values[member] ?? []),
    ),
  )
  return [...new Set(named)]
}

function peopleMembers(field: Field): string[] {
  if (field.kind === 'staff') return ['person']
  if (field.kind !== 'group') return []
  return Object.keys(field.members).filter(member => field.members[member]?.kind === 'person')
}
