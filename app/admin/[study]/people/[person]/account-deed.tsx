'use client'
import { useState } from 'react'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { resumeStaffAction, suspendStaffAction } from '@/app/admin/[study]/actions'
import { InvitationLink } from '@/app/admin/[study]/invitation-link'
import { RenewInvitation } from '@/app/admin/[study]/renew-invitation'
import { EnrolAgain } from './enrol-again'

interface AccountDeedProps {
  studyId: string
  staffId: string
  name: string
  state: 'invited' | 'active' | 'suspended' | 'left'
  /** The demo accounts keep their password. */
  mayEnrolAgain: boolean
}

/** What can be done to the account as it stands; a link that was made stays until the page is left. */
export function AccountDeed({ state, mayEnrolAgain, name, ...account }: AccountDeedProps) {
  const [token, setToken] = useState<string | null>(null)
  if (token) return <InvitationLink token={token} name={name} />
  switch (state) {
    case 'invited':
      return <RenewInvitation {...account} made={setToken} />
    case 'active':
      return (
        <>
          {mayEnrolAgain && <EnrolAgain {...account} made={setToken} />}
          <DeedButton
            label="Suspend the account"
            pending="Suspending…"
            kind="withdraw"
            send={() => suspendStaffAction(account)}
          />
        </>
      )
    case 'suspended':
      return <DeedButton label="Open the account again" pending="Opening…" send={() => resumeStaffAction(account)} />
    case 'left':
      return null
  }
}
