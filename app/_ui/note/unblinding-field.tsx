'use client'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import type { ControlProps } from '@/app/_ui/form/field-frame'
import { anchorOf } from '@/app/_ui/note/draft-field'
import { RecordLink } from '@/app/_ui/page/record-link'
import type { Unblinding } from '@/lib/notes/unblinding'

interface UnblindingFieldProps extends Omit<ControlProps<'kept' | null | undefined>, 'onChange'> {
  onChange: (decision: 'kept' | null) => void
  found: readonly Unblinding[]
  /** Where they can still be changed. */
  writing: string | null
}

/** The words themselves, each with the way to its field; the author decides, and that is recorded without them. */
export function UnblindingField({ found, writing, value, onChange, ...props }: UnblindingFieldProps) {
  return (
    <div>
      <ul className="mb-4 grid gap-1">
        {found.map(({ field, label, words }) => (
          <li key={field}>
            {writing && field !== 'log' ? (
              <RecordLink href={`${writing}#${anchorOf(field)}`}>{label}</RecordLink>
            ) : (
              <span className="font-semibold">{label}</span>
            )}
            : {words.map(word => `“${word}”`).join(', ')}
          </li>
        ))}
      </ul>
      <ChoiceField
        {...props}
        help="An amount, the other arm, a name of the study’s own. That you decided is recorded, not the words."
        options={{ kept: 'They stand as they are' }}
        value={value ?? null}
        onChange={code => onChange(code === 'kept' ? 'kept' : null)}
      />
    </div>
  )
}
