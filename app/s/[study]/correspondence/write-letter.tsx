'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { WriteLetterProps } from './letter-form'

/** Written once and sent: it can’t be read again here, by whoever comes to this screen next. */
export const WriteLetter = (props: WriteLetterProps) => (
  <FetchedDialog
    trigger={{ label: 'Write a letter', kind: 'primary' }}
    title="A letter in confidence"
    form={async () => (await import('./letter-form')).LetterForm}
    of={props}
  />
)
