'use client'
import type { ReactNode } from 'react'
import type { NoteDefinition } from '@/lib/notes/fields'
import { isAsked, isShown } from '@/lib/notes/when'
import { BesideAnswer } from './beside-answer'
import { anchorOf, type DraftField } from './draft-field'
import { NoteControl } from './note-control'
import { StandingFact } from './standing-fact'
import { useDraft } from './use-draft'

interface NoteFieldProps {
  definition: NoteDefinition
  name: string
  draft: DraftField
  /** What stands at this answer: comments of the review. */
  margin?: ReactNode
}

/** One field of the definition on the page, where it is asked, or where it still holds an answer. */
export function NoteField({ definition, name, draft, margin }: NoteFieldProps) {
  const shown = useDraft(draft, () => isShown(definition, name, draft.answers()))
  const asked = useDraft(draft, () => isAsked(definition, name, draft.answers()))
  const problem = useDraft(draft, () => draft.left().find(left => left.field === name)?.problem)
  const field = definition.fields[name]
  if (!field || !shown) return null
  return (
    <div id={anchorOf(name)} tabIndex={-1} className="note-field">
      <NoteControl name={name} field={field} draft={draft} />
      <BesideAnswer path={name} draft={draft} />
      <StandingFact name={name} label={field.label} draft={draft} />
      {!asked && <p className="mt-2 text-small font-semibold text-attention">{problem}</p>}
      {margin && <div className="mt-3">{margin}</div>}
    </div>
  )
}
