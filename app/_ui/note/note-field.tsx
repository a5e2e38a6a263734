'use client'
import type { ReactNode } from 'react'
import type { NoteDefinition } from '@/lib/notes/fields'
import { isShown } from '@/lib/notes/when'
import { LoggedFact } from './as-logged'
import { BesideAnswer } from './beside-answer'
import { anchorOf, type DraftField } from './draft-field'
import { NextStep } from './next-step'
import { notAskedNow } from './not-asked'
import { NoteControl } from './note-control'
import { StandingFact } from './standing-fact'
import { useDraft } from './use-draft'
import { twiceAt, WrittenTwice } from './written-twice'

interface NoteFieldProps {
  definition: NoteDefinition
  name: string
  draft: DraftField
  /** What stands at this answer: comments of the review. */
  margin?: ReactNode
}

/** Whether a field is on the page: asked, still answered, or written twice. */
export const isOnPage = (definition: NoteDefinition, name: string, draft: DraftField): boolean =>
  isShown(definition, name, draft.answers()) || twiceAt(draft, name).length > 0

/** One field of the definition on the page; where it is no longer asked, what a review said at it. */
export function NoteField({ definition, name, draft, margin }: NoteFieldProps) {
  const shown = useDraft(draft, () => isOnPage(definition, name, draft))
  const field = definition.fields[name]
  if (!field || (!shown && !margin)) return null
  if (!shown)
    return (
      <div id={anchorOf(name)} tabIndex={-1} className="note-field">
        <p className="field-label">{field.label}</p>
        <p className="text-muted">{notAskedNow}</p>
        <div className="mt-3">{margin}</div>
      </div>
    )
  return (
    <div id={anchorOf(name)} tabIndex={-1} className="note-field">
      <NoteControl name={name} field={field} draft={draft} />
      <WrittenTwice {...{ name, definition, draft }} />
      <BesideAnswer path={name} draft={draft} />
      <NextStep path={name} draft={draft} />
      <StandingFact name={name} label={field.label} draft={draft} />
      <LoggedFact {...{ name, definition, draft }} label={field.label} />
      {margin && <div className="mt-3">{margin}</div>}
    </div>
  )
}
