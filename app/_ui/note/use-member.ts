import { controlId, type DraftField } from './draft-field'
import { useDraftAt } from './use-draft'

/** What a control of one line needs of a member of an item: its value, its error and the way to write it. */
export function useMember(draft: DraftField, path: string) {
  const value = useDraftAt(draft, path, () => draft.read(path))
  const error = useDraftAt(draft, path, () => draft.error(path))
  return {
    id: controlId(path),
    value: typeof value === 'string' ? value : '',
    error,
    onBlur: () => draft.blur(path),
    onChange: (next: string | null) => draft.write(path, next || null),
  }
}
