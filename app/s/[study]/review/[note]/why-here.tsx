import { anchorOf } from '@/app/_ui/note/draft-field'
import { logReadingId } from '@/app/_ui/note/log-reading'
import { Notice } from '@/app/_ui/page/notice'
import { isGap } from '@/lib/notes/answer'
import { objectionsIn } from '@/lib/notes/draft/objections'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { isShown } from '@/lib/notes/when'
import type { Reason } from '@/lib/review/reasons'

interface WhyHereProps {
  reasons: readonly Reason[]
  definition: NoteDefinition
  answers: Answers
}

/** Why the note is in the queue, above its first answer, each reason with the way to what it is about. */
export function WhyHere({ reasons, definition, answers }: WhyHereProps) {
  if (reasons.length === 0) return null
  return (
    <div className="mb-8">
      <Notice kind="info" title="Why this note is here">
        <ul>
          {reasons.map(({ words, about }) => {
            const to = about && placeOf(about, answers)
            return (
              <li key={words}>
                {to ? (
                  <a className="link" href={`#${to}`}>
                    {words}
                  </a>
                ) : (
                  words
                )}
                {about === 'gaps' && <Gaps definition={definition} answers={answers} />}
              </li>
            )
          })}
        </ul>
      </Notice>
    </div>
  )
}

/** Each answer that was openly not given, by its label. */
function Gaps({ definition, answers }: Omit<WhyHereProps, 'reasons'>) {
  const names = Object.keys(definition.fields).filter(
    name => isGap(answers[name] ?? null) && isShown(definition, name, answers),
  )
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 pl-4">
      {names.map(name => (
        <li key={name}>
          <a className="link" href={`#${anchorOf(name)}`}>
            {definition.fields[name]?.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Where the page shows what a reason is about; null where that stands in several places, or nowhere. */
function placeOf(about: NonNullable<Reason['about']>, answers: Answers): string | null {
  switch (about) {
    case 'touch':
      return logReadingId
    case 'risk':
      return anchorOf('risk_level')
    case 'objections': {
      const [first] = objectionsIn(answers)
      return first ? anchorOf(first.field) : null
    }
    case 'gaps':
      return null
  }
}
