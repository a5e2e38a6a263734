import type { ComputedField } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'
import { useDraft } from './use-draft'

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
          <span className="text-muted">Worked out once the day of the session is known.</span>
        ) : (
          <output className="tabular-nums">
            {value} {field.unit}
          </output>
        )}
      </p>
    </div>
  )
}
