'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

const deeds = {
  append: { trigger: 'Add to this note', title: 'Add signed words beside the note' },
  error: { trigger: 'Entered in error…', title: 'This note was entered in error' },
} as const

/** What is entered in error is what the page shows, by its hash. */
export type WordsDeed = { deed: 'append' } | { deed: 'error'; contentHash: string }
type SignedWordsProps = WordsDeed & {
  noteId: string
  needsCode: boolean
  /** What arrived late, prepared to be signed. */
  late?: { readonly text: string; readonly arrivals?: readonly string[]; readonly signed?: () => void }
}

/** One dialog for the deeds that are a signed statement beside a note. */
export const SignedWords = (props: SignedWordsProps) => (
  <FetchedDialog
    trigger={{
      label: props.late ? 'Sign as a late entry…' : deeds[props.deed].trigger,
      kind: props.deed === 'append' ? 'quiet' : 'withdraw',
    }}
    title={deeds[props.deed].title}
    form={async () => (await import('./signed-words-form')).SignedWordsForm}
    of={props}
  />
)
