import { FieldLink } from './field-link'
import type { Saving } from './save-state'

interface WhyNotYetProps {
  saving: Saving
  labelOf: (path: string) => string
}

/** Why the note can't be read through yet, and what its writer can do about it. */
export function WhyNotYet({ saving, labelOf }: WhyNotYetProps) {
  if (saving.state === 'refused' && saving.path)
    return (
      <>
        Not everything is saved yet. <FieldLink path={saving.path}>{labelOf(saving.path)}</FieldLink> must be corrected
        first: {saving.message}
      </>
    )
  if (saving.state === 'refused') return <>Not everything is saved yet. {saving.message}</>
  if (saving.state === 'over') return <>This note is no longer being written, so it can’t be signed from here.</>
  return <>Not everything is saved yet. Nothing is lost: it stays on this page and is sent again.</>
}
