import type { PathValue } from '@/lib/notes/fields'
import type { DraftField } from './draft-field'
import { useDraft } from './use-draft'

interface FillTheRestProps {
  label: string
  /** "Yes to all 9" is the words, then how many. */
  words: string
  /** What each path would be given. */
  values: Readonly<Record<string, PathValue>>
  draft: DraftField
}

/** All that is still open of an answer in parts, in one tap; what somebody has answered is left as it is. */
export function FillTheRest({ label, words, values, draft }: FillTheRestProps) {
  const paths = Object.keys(values)
  const open = useDraft(draft, () => paths.filter(path => draft.read(path) === null).length)
  const fill = () => {
    for (const path of paths) if (draft.read(path) === null) draft.write(path, values[path] ?? null)
    draft.blur(paths[0] ?? label)
  }
  if (open === 0) return null
  return (
    <button type="button" className="text-button" onClick={fill}>
      {open === paths.length ? `${words} all ${open}` : `${words} the other ${open}`}
      <span className="sr-only">: {label}</span>
    </button>
  )
}
