import { RecordLink } from '@/app/_ui/page/record-link'
import type { DraftField } from './draft-field'
import { useDraftAt } from './use-draft'

/** An answer that says that there is more to record leads there. */
export function NextStep({ path, draft }: { path: string; draft: DraftField }) {
  const step = draft.nextSteps[path]
  const isSo = useDraftAt(draft, path, () => step !== undefined && draft.read(path) === step.after)
  if (!step || !isSo) return null
  return (
    <p className="standing beside-answer">
      <RecordLink href={step.href}>{step.label}</RecordLink>
    </p>
  )
}
