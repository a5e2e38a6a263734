import type { DraftField } from './draft-field'

/** What whoever answers here should know, in a sentence under the control. */
export function BesideAnswer({ path, draft }: { path: string; draft: DraftField }) {
  const words = draft.beside[path]
  return words ? <p className="standing beside-answer">{words}</p> : null
}
