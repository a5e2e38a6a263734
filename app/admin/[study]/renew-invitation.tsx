'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { renewInvitationAction } from './actions'

interface RenewInvitationProps {
  studyId: string
  staffId: string
  /** For those who hear one button of many. */
  of?: string
  made: (token: string) => void
}

/** Another link, with which the one before stops working. */
export function RenewInvitation({ of, made, ...account }: RenewInvitationProps) {
  const send = async () => {
    const result = await renewInvitationAction(account)
    if (result.ok) made(result.value.token)
    return result
  }
  return <DeedButton label="Make another link" of={of} pending="Making…" send={send} />
}
