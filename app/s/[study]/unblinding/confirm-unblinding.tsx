'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { ConfirmUnblindingProps } from './confirm-unblinding-form'

/** The second person confirms, and everything is open. */
export const ConfirmUnblinding = (props: ConfirmUnblindingProps) => (
  <FetchedDialog
    trigger={{ label: 'Confirm the unblinding', kind: 'primary' }}
    title="Confirm the unblinding"
    form={async () => (await import('./confirm-unblinding-form')).ConfirmUnblindingForm}
    of={props}
  />
)
