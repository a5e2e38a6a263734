import type { DraftField } from './draft-field'
import { useDraft } from './use-draft'

/** All that is still open of one's own checks, in one tap; what somebody has answered is left as it is. */
export function TickTheRest({ label, paths, draft }: { label: string; paths: readonly string[]; draft: DraftField }) {
  const open = useDraft(draft, () => paths.filter(path => draft.read(path) === null).length)
  const tickAll = () => {
    for (const path of paths) if (draft.read(path) === null) draft.write(path, { done: true })
  }
  if (open === 0) return null
  return (
    <button type="button" className="text-button" onClick={tickAll}>
      {open === paths.length ? `Yes to all ${open}` : `Yes to the other ${open}`}
      <span className="sr-only">: {label}</span>
    </button>
  )
}
