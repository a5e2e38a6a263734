import type { NoteDefinition } from '@/lib/notes/fields'

/** The sections of a definition, in the order in which its fields first name them. */
export function sectionsOf(definition: NoteDefinition): { title: string; names: string[] }[] {
  const sections = new Map<string, string[]>()
  for (const [name, { section }] of Object.entries(definition.fields)) {
    const names = sections.get(section)
    if (names) names.push(name)
    else sections.set(section, [name])
  }
  return [...sections].map(([title, names]) => ({ title, names }))
}

/** Where a section stands on the page. */
export const sectionId = (title: string): string => `section-${title.toLowerCase().replaceAll(' ', '-')}`
