'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { refuseUnblindingAction, withdrawUnblindingAction } from './actions'

interface CloseRequestProps {
  unblindingId: string
  /** The second person refuses it; whoever asked takes it back. */
  by: 'second' | 'first'
}

/** Ends a request, and everything stays locked. */
export const CloseRequest = ({ unblindingId, by }: CloseRequestProps) =>
  by === 'second' ? (
    <DeedButton label="Refuse it" pending="Refusing…" send={() => refuseUnblindingAction({ unblindingId })} />
  ) : (
    <DeedButton label="Withdraw it" pending="Withdrawing…" send={() => withdrawUnblindingAction({ unblindingId })} />
  )
