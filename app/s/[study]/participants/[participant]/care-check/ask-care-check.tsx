'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { AskCareCheckProps } from './ask-care-check-form'

/** Asked by somebody who was not in the session: they type what is said, and can't read it again. */
export const AskCareCheck = (props: AskCareCheckProps) => (
  <FetchedDialog
    trigger={{ label: 'Ask it yourself', of: props.visitCode }}
    title={`Care check of ${props.visitCode}`}
    form={async () => (await import('./ask-care-check-form')).AskCareCheckForm}
    of={props}
  />
)
