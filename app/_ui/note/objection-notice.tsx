import { Notice } from '@/app/_ui/page/notice'
import { objectionsIn } from '@/lib/notes/draft/objections'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { partLabel } from '@/lib/notes/part-label'
import { anchorOf } from './draft-field'

/** Where the two therapists differ in the closing checklist: said above the note, each with the way to both their words. */
export function ObjectionNotice({ definition, answers }: { definition: NoteDefinition; answers: Answers }) {
  const points = objectionsIn(answers).flatMap(({ field: name, option }) => {
    const field = definition.fields[name]
    return field?.kind === 'checks' ? [{ name, option, words: `${field.label}: ${partLabel(field, option)}` }] : []
  })
  if (points.length === 0) return null
  return (
    <div className="mb-8">
      <Notice kind="attention" title="The two therapists differ in the closing checklist">
        <ul>
          {points.map(({ name, option, words }) => (
            <li key={option}>
              <a href={`#${anchorOf(name)}`}>{words}</a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
