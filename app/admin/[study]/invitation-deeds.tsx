'use client'
import { useState } from 'react'
import { InvitationLink } from './invitation-link'
import { RenewInvitation } from './renew-invitation'
import { WithdrawInvitation } from './withdraw-invitation'

interface InvitationDeedsProps {
  studyId: string
  staffId: string
  invitationId: string
  name: string
  /** A link whose week is over needs no withdrawing. */
  isOver: boolean
}

/** Take the link back, or make another; a link that was made stays until the page is left. */
export function InvitationDeeds({ invitationId, isOver, name, ...account }: InvitationDeedsProps) {
  const [token, setToken] = useState<string | null>(null)
  return (
    <div className="flex flex-wrap gap-4">
      {token && <InvitationLink token={token} name={name} />}
      {!token && <RenewInvitation {...account} of={name} made={setToken} />}
      {!isOver && <WithdrawInvitation studyId={account.studyId} invitationId={invitationId} name={name} />}
    </div>
  )
}
