import type { ReactNode } from 'react'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { isShown } from '@/lib/notes/when'
import type { People } from '@/lib/notes/words'
import { AnswerReading } from './answer-reading'
import { anchorOf } from './draft-field'
import { notAskedNow } from './not-asked'
import { sectionId, sectionsOf } from './sections'

interface NoteReadingProps {
  definition: NoteDefinition
  answers: Answers
  people: People
  zone: string
  pair?: Readonly<Record<string, string>>
  /** By field: comments pinned at the answer, or a way to pin one. */
  margins?: Readonly<Record<string, ReactNode>>
  /** By field: what can be done at the answer, at the end of its line; never on paper. */
  acts?: Readonly<Record<string, ReactNode>>
  /** By field: what stands in place of an answer that this reader may open only one at a time. */
  instead?: Readonly<Record<string, ReactNode>>
  /** Where several notes stand on one page: the id of the one whose headings these stand under; its parts are no landmarks then. */
  within?: string
}

/** The note as it is read, reviewed and signed: every answer, every gap, nothing hidden and nothing editable. */
export function NoteReading({ definition, answers, people, zone, pair, ...around }: NoteReadingProps) {
  const { margins = {}, acts = {}, instead = {}, within } = around
  const Heading = within ? 'h3' : 'h2'
  const idOf = (anchor: string) => (within ? `${within}-${anchor}` : anchor)
  return sectionsOf(definition).map(({ title, names }) => (
    <section key={title} aria-labelledby={within ? undefined : sectionId(title)} className="section">
      <Heading id={idOf(sectionId(title))} className="section-head heading">
        {title}
      </Heading>
      <dl>
        {names.map(name => {
          const field = definition.fields[name]
          const isAsked = isShown(definition, name, answers)
          if (!field || (!isAsked && !margins[name])) return null
          return (
            <div key={name} id={idOf(anchorOf(name))} tabIndex={-1} className="margined reading">
              <dt className="text-muted">{field.label}</dt>
              <dd className="min-w-0">
                {!isAsked && <span className="text-muted">{notAskedNow}</span>}
                {isAsked &&
                  (instead[name] ?? (
                    <AnswerReading {...{ field, answer: answers[name] ?? null, people, zone, pair }} />
                  ))}
                {margins[name] && <div className="mt-3">{margins[name]}</div>}
              </dd>
              {isAsked && acts[name] && <dd className="margined-act">{acts[name]}</dd>}
            </div>
          )
        })}
      </dl>
    </section>
  ))
}
