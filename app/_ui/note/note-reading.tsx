import type { ReactNode } from 'react'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { isShown } from '@/lib/notes/when'
import type { People } from '@/lib/notes/words'
import { AnswerReading } from './answer-reading'
import { anchorOf } from './draft-field'
import { sectionId, sectionsOf } from './sections'

interface NoteReadingProps {
  definition: NoteDefinition
  answers: Answers
  people: People
  zone: string
  pair?: Readonly<Record<string, string>>
  /** By field: comments pinned at the answer, or a way to pin one. */
  margins?: Readonly<Record<string, ReactNode>>
  /** By field: what stands in place of an answer that this reader may open only one at a time. */
  instead?: Readonly<Record<string, ReactNode>>
}

/** The note as it is read, reviewed and signed: every answer, every gap, nothing hidden and nothing editable. */
export function NoteReading({ definition, answers, people, zone, pair, margins = {}, instead = {} }: NoteReadingProps) {
  return sectionsOf(definition).map(({ title, names }) => (
    <section key={title} aria-labelledby={sectionId(title)} className="section">
      <h2 id={sectionId(title)} className="section-head heading">
        {title}
      </h2>
      <dl>
        {names.map(name => {
          const field = definition.fields[name]
          if (!field || !isShown(definition, name, answers)) return null
          return (
            <div key={name} id={anchorOf(name)} tabIndex={-1} className="margined reading">
              <dt className="text-muted">{field.label}</dt>
              <dd className="min-w-0">
                {instead[name] ?? <AnswerReading {...{ field, answer: answers[name] ?? null, people, zone, pair }} />}
                {margins[name] && <div className="mt-3">{margins[name]}</div>}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  ))
}
