'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { WithdrawInvitationProps } from './withdraw-invitation-form'

/** The link opens nothing from then on; the person's page makes another. */
export const WithdrawInvitation = (props: WithdrawInvitationProps) => (
  <FetchedDialog
    trigger={{ label: 'Withdraw', of: props.name, kind: 'withdraw' }}
    title={`Withdraw the link of ${props.name}`}
    form={async () => (await import('./withdraw-invitation-form')).WithdrawInvitationForm}
    of={props}
  />
)
