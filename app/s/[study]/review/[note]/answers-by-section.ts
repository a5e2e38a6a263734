import { sectionsOf } from '@/app/_ui/note/sections'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { isShown } from '@/lib/notes/when'

/** The labels of the answers that stand in a note, by their fields, under the titles of their sections; what was not asked is not among them. */
export function answersBySection(definition: NoteDefinition, answers: Answers): Record<string, Record<string, string>> {
  const sections = sectionsOf(definition).map(({ title, names }): [string, Record<string, string>] => [
    title,
    Object.fromEntries(
      names.flatMap(name => {
        const label = definition.fields[name]?.label
        return label && isShown(definition, name, answers) ? [[name, label]] : []
      }),
    ),
  ])
  return Object.fromEntries(sections.filter(([, labels]) => Object.keys(labels).length > 0))
}
