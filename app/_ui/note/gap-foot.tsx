import { GapMenu } from '@/app/_ui/form/gap-menu'
import { isGap } from '@/lib/notes/answer'
import type { Field } from '@/lib/notes/fields'
import { controlId, type DraftField } from './draft-field'
import { useDraftAt } from './use-draft'

interface GapFootProps {
  name: string
  field: Field
  draft: DraftField
  /** An answer is never replaced by one tap on "not done": the four words stand only where there is none. */
  answered: boolean
}

/** The gap menu of a required field, while it has no answer of its own. */
export function GapFoot({ name, field, draft, answered }: GapFootProps) {
  const value = useDraftAt(draft, name, () => draft.read(name))
  if (field.optional || field.absolute || answered) return null
  return (
    <GapMenu
      id={controlId(name)}
      label={field.label}
      gap={isGap(value) ? value : null}
      onChange={gap => draft.write(name, gap)}
      onBlur={() => draft.blur(name)}
    />
  )
}
