'use client'
import type { DialogProps } from '@/app/_ui/form/dialog'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { ReasonFormProps } from './reason-form'

type ReasonDialogProps<R extends string> = Pick<DialogProps, 'trigger' | 'title'> & ReasonFormProps<R>

/** A deed that takes one choice of a list, and no words. */
export const ReasonDialog = <R extends string>({ trigger, title, ...of }: ReasonDialogProps<R>) => (
  <FetchedDialog
    trigger={trigger}
    title={title}
    form={async () => (await import('./reason-form')).ReasonForm<R>}
    of={of}
  />
)
