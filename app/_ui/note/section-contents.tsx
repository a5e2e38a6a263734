'use client'
import { memo } from 'react'
import type { NoteDefinition } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'
import { isAnyShown, SectionProgress } from './note-sections'
import { sectionId, sectionsOf } from './sections'
import { useDraft } from './use-draft'

interface ContentsProps {
  definition: NoteDefinition
  draft: DraftField
}

/** The contents of the note in its margin: where one is, and what is left where. Painted once: each line follows the draft. */
export const SectionContents = memo(function SectionContents({ definition, draft }: ContentsProps) {
  return (
    <nav aria-label="Sections of this note">
      <ol className="note-contents">
        {sectionsOf(definition).map(section => (
          <Line key={section.title} {...section} {...{ definition, draft }} />
        ))}
      </ol>
    </nav>
  )
})

interface LineProps {
  definition: NoteDefinition
  title: string
  names: readonly string[]
  draft: DraftField
}

function Line({ definition, title, names, draft }: LineProps) {
  const isEmpty = useDraft(draft, () => !isAnyShown(definition, names, draft))
  if (isEmpty) return null
  return (
    <li>
      <a href={`#${sectionId(title)}`}>{title}</a>
      <SectionProgress definition={definition} title={title} names={names} draft={draft} brief />
    </li>
  )
}
