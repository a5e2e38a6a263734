'use client'
import { useState } from 'react'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { renewInvitationAction, resumeStaffAction, suspendStaffAction } from '@/app/admin/[study]/actions'
import { InvitationLink } from '@/app/admin/[study]/invitation-link'

interface AccountDeedProps {
  studyId: string
  staffId: string
  state: 'invited' | 'active' | 'suspended' | 'left'
}

/** What can be done to the account as it stands. */
export function AccountDeed({ state, ...account }: AccountDeedProps) {
  switch (state) {
    case 'invited':
      return <RenewInvitation {...account} />
    case 'active':
      return (
        <DeedButton
          label="Suspend the account"
          pending="Suspending…"
          kind="withdraw"
          send={() => suspendStaffAction(account)}
        />
      )
    case 'suspended':
      return <DeedButton label="Open the account again" pending="Opening…" send={() => resumeStaffAction(account)} />
    case 'left':
      return null
  }
}

function RenewInvitation(account: Omit<AccountDeedProps, 'state'>) {
  const [token, setToken] = useState<string | null>(null)
  if (token) return <InvitationLink token={token} />
  const send = async () => {
    const result = await renewInvitationAction(account)
    if (result.ok) setToken(result.value.token)
    return result
  }
  return <DeedButton label="Make another link" pending="Making…" send={send} />
}
