import type { Conflict } from '@/lib/notes/draft/answer-change'
import type { NoteDefinition, PathValue } from '@/lib/notes/fields'
import { pathWords } from '@/lib/notes/path-words'
import { TwoAnswers } from './two-answers'

interface UnsettledAnswersProps {
  unsettled: readonly Conflict[]
  definition: NoteDefinition
  names: Readonly<Record<string, string>>
  zone: string
}

/** Answers that were written twice and that nobody chose between: both of each, for whoever reads or closes the note. */
export function UnsettledAnswers({ unsettled, definition, names, zone }: UnsettledAnswersProps) {
  const nameOf = (id: string) => names[id] ?? 'Somebody'
  return unsettled.map(({ id, path, theirs, by, at, mine, mineBy, mineAt }) => {
    const words = (value: PathValue) => pathWords(definition, path, value).words
    const said = (value: PathValue) => (typeof value === 'string' ? (names[value] ?? words(value)) : words(value))
    const { label } = pathWords(definition, path, mine)
    return (
      <section key={id} aria-label={`${label}: two versions`} className="conflict">
        <p className="font-semibold">{label}: this was written twice, and nobody chose</p>
        <p className="text-small text-muted">The first stands as the note’s answer. The other is kept beside it.</p>
        <TwoAnswers
          stands={{ words: said(theirs), by: nameOf(by), at }}
          late={{ words: said(mine), by: nameOf(mineBy), at: mineAt }}
          zone={zone}
        />
      </section>
    )
  })
}
