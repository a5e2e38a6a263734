'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { RequestUnblindingProps } from './request-unblinding-form'

/** The first person asks; by this alone nothing is opened. */
export const RequestUnblinding = (props: RequestUnblindingProps) => (
  <FetchedDialog
    trigger={{ label: 'Ask for unblinding' }}
    title="Ask for unblinding"
    form={async () => (await import('./request-unblinding-form')).RequestUnblindingForm}
    of={props}
  />
)
