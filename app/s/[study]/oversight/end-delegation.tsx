'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

/** What was signed until the last day stays valid. */
export const EndDelegation = (props: { delegationId: string; whose: string }) => (
  <FetchedDialog
    trigger={{ label: 'End', of: props.whose, kind: 'withdraw' }}
    title={`End a task of ${props.whose}`}
    form={async () => (await import('./end-delegation-form')).EndDelegationForm}
    of={props}
  />
)
