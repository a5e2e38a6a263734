import type { MatrixField } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'
import { useDraft } from './use-draft'

interface SameForBothProps {
  name: string
  field: MatrixField
  draft: DraftField
}

/** What was agreed for the first column, for the others too, where they are still open. */
export function SameForBoth({ name, field, draft }: SameForBothProps) {
  const [first = '', ...others] = Object.keys(field.columns)
  const missing = () =>
    Object.keys(field.rows).flatMap(row => {
      const value = draft.read(`${name}.${row}.${first}`)
      return value === null
        ? []
        : others
            .map(other => ({ path: `${name}.${row}.${other}`, value }))
            .filter(({ path }) => draft.read(path) === null)
    })
  const open = useDraft(draft, () => missing().length)
  if (open === 0) return null
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => {
        for (const { path, value } of missing()) draft.write(path, value)
        draft.blur(name)
      }}
    >
      Same for both
      <span className="sr-only">: {field.label}</span>
    </button>
  )
}
