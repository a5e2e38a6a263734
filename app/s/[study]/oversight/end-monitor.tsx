'use client'
import { EndRole } from '@/app/_ui/form/end-role'
import { endMonitorAction } from './actions'

/** The access ends at once. */
export const EndMonitor = ({ membershipId, name }: { membershipId: string; name: string }) => (
  <EndRole membershipId={membershipId} of={name} send={endMonitorAction} />
)
