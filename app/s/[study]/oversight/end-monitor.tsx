'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { endMonitorAction } from './actions'

/** The access ends at once. */
export const EndMonitor = ({ membershipId, name }: { membershipId: string; name: string }) => (
  <DeedButton label="End" of={name} pending="Ending…" kind="withdraw" send={() => endMonitorAction({ membershipId })} />
)
