import { dateWords } from '@/lib/clock/calendar'
import type { DraftField } from './draft-field'
import { useDraft } from './use-draft'

/** What an earlier note says of a fact of the course, while this one says nothing yet; said again in one tap. */
export function StandingFact({ name, label, draft }: { name: string; label: string; draft: DraftField }) {
  const isOpen = useDraft(draft, () => (isStanding(draft, name) ? 1 : 0)) === 1
  const fact = draft.standing[name]
  if (!fact || !isOpen) return null
  return (
    <p className="standing">
      <span className="standing-words">{fact.words}</span>
      <button type="button" className="text-button" onClick={() => sayAgain(draft, [name])}>
        Unchanged since {dateWords(fact.since)}
        <span className="sr-only">: {label}</span>
      </button>
    </p>
  )
}

interface StandingFactsProps {
  names: readonly string[]
  title: string
  draft: DraftField
}

/** All facts of a section that still stand unsaid, in one tap; each stays on the page with its own words. */
export function StandingFacts({ names, title, draft }: StandingFactsProps) {
  const open = useDraft(draft, () => names.filter(name => isStanding(draft, name)).length)
  if (open < 2) return null
  return (
    <p className="standing standing-all">
      <span>{open} facts stand from earlier notes.</span>
      <button
        type="button"
        className="text-button"
        onClick={() =>
          sayAgain(
            draft,
            names.filter(name => isStanding(draft, name)),
          )
        }
      >
        {open === 2 ? 'Both unchanged' : `All ${open} unchanged`}
        <span className="sr-only">: {title}</span>
      </button>
    </p>
  )
}

const isStanding = (draft: DraftField, name: string): boolean =>
  name in draft.standing && (draft.answers()[name] ?? null) === null

function sayAgain(draft: DraftField, names: readonly string[]): void {
  for (const name of names)
    for (const [path, value] of Object.entries(draft.standing[name]?.values ?? {})) draft.write(path, value)
  for (const name of names) draft.blur(name)
}
