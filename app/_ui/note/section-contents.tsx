'use client'
import type { NoteDefinition } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'
import { SectionProgress } from './note-sections'
import { sectionId, sectionsOf } from './sections'

/** The contents of the note in its margin: where one is, and what is left where. */
export function SectionContents({ definition, draft }: { definition: NoteDefinition; draft: DraftField }) {
  return (
    <nav aria-label="Sections of this note">
      <ol className="note-contents">
        {sectionsOf(definition).map(({ title, names }) => (
          <li key={title}>
            <a href={`#${sectionId(title)}`}>{title}</a>
            <SectionProgress definition={definition} title={title} names={names} draft={draft} brief />
          </li>
        ))}
      </ol>
    </nav>
  )
}
