'use client'
import { memo, type ReactNode } from 'react'
import { Section } from '@/app/_ui/page/section'
import type { NoteDefinition } from '@/lib/notes/fields'
import { isAsked } from '@/lib/notes/when'
import type { DraftField } from './draft-field'
import { isOnPage, NoteField } from './note-field'
import { sectionId, sectionsOf } from './sections'
import { StandingFacts } from './standing-fact'
import { useDraft } from './use-draft'

interface NoteSectionsProps {
  definition: NoteDefinition
  draft: DraftField
  /** By field: what stands beside its answer. */
  margins?: Readonly<Record<string, ReactNode>>
}

const noMargins = {}

/** The note for the hand that writes: its sections in order, each with how far it has come. Painted once: each field follows the draft by itself. */
export const NoteSections = memo(function NoteSections({ definition, draft, margins = noMargins }: NoteSectionsProps) {
  return sectionsOf(definition).map(section => (
    <NoteSection key={section.title} {...section} {...{ definition, draft, margins }} />
  ))
})

interface NoteSectionProps extends Required<NoteSectionsProps> {
  title: string
  names: readonly string[]
}

/** One section, while any of it is asked, holds an answer or was commented on. */
function NoteSection({ definition, title, names, draft, margins }: NoteSectionProps) {
  const isEmpty = useDraft(draft, () => !isAnyShown(definition, names, draft)) && !names.some(name => margins[name])
  if (isEmpty) return null
  return (
    <Section
      id={sectionId(title)}
      title={title}
      aside={<SectionProgress definition={definition} title={title} names={names} draft={draft} />}
    >
      <StandingFacts names={names} title={title} draft={draft} />
      <div className="note-fields">
        {names.map(name => (
          <NoteField key={name} definition={definition} name={name} draft={draft} margin={margins[name]} />
        ))}
      </div>
    </Section>
  )
}

/** Whether a section has anything to show just now. */
export const isAnyShown = (definition: NoteDefinition, names: readonly string[], draft: DraftField): boolean =>
  names.some(name => isOnPage(definition, name, draft))

interface SectionProgressProps {
  definition: NoteDefinition
  title: string
  names: readonly string[]
  draft: DraftField
  /** In the contents: the numbers alone. */
  brief?: boolean
}

/** "3 of 5 done": what must be answered, or openly is not. The line of the section's head fills with it. */
export function SectionProgress({ definition, title, names, draft, brief }: SectionProgressProps) {
  const required = useDraft(draft, () => names.filter(name => isRequired(definition, name, draft)).length)
  const left = useDraft(draft, () => draft.left().filter(each => each.section === title).length)
  const done = Math.max(0, required - left)
  if (required === 0) return null
  return (
    <span className="section-progress">
      {left === 0 ? 'Done' : `${done} of ${required}${brief ? '' : ' done'}`}
      {!brief && <progress aria-hidden="true" className="progress" max={required} value={done} />}
    </span>
  )
}

function isRequired(definition: NoteDefinition, name: string, draft: DraftField): boolean {
  const field = definition.fields[name]
  return field?.kind !== 'computed' && !field?.optional && isAsked(definition, name, draft.answers())
}
