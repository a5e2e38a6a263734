import type { ComputedField } from '@/lib/notes/computed-field'
import { computedWords } from '@/lib/notes/words'
import type { DraftField } from './draft-field'
import { useDraft } from './use-draft'

const waiting: Readonly<Record<ComputedField['compute'], string>> = {
  days_since_session: 'Worked out from the session before, once it is said when this visit or call began.',
  presence_minutes: 'Worked out once start, end and who was there are complete.',
  age_band: 'Worked out from the date of birth in the vault, once one is there.',
  zip3: 'No ZIP code is in the vault.',
  minutes_below_two: 'Worked out once start, end and who was there are complete.',
}

/** Worked out, never typed. */
export function ComputedValue({ name, field, draft }: { name: string; field: ComputedField; draft: DraftField }) {
  const value = useDraft(draft, () => {
    const answer = draft.answers()[name]
    return typeof answer === 'string' ? answer : null
  })
  return (
    <div className="field">
      <p className="field-label">{field.label}</p>
      <p className="mt-1">
        {value === null ? (
          <span className="text-muted">{waiting[field.compute]}</span>
        ) : (
          <output className="tabular-nums">{computedWords(field, value)}</output>
        )}
      </p>
    </div>
  )
}
