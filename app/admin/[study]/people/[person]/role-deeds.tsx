'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { EndRole } from '@/app/_ui/form/end-role'
import { endMembershipAction, resumeMembershipAction, suspendMembershipAction } from '@/app/admin/[study]/actions'
import { SuspendRole } from './suspend-role'

interface RoleDeedsProps {
  membershipId: string
  role: string
  suspended: boolean
}

/** A role may pause and go on; an ended one is only granted anew. */
export const RoleDeeds = ({ membershipId, role, suspended }: RoleDeedsProps) => (
  <div className="flex flex-wrap gap-4">
    {suspended ? (
      <DeedButton label="Resume" of={role} pending="Resuming…" send={() => resumeMembershipAction({ membershipId })} />
    ) : (
      <SuspendRole membershipId={membershipId} of={role} send={suspendMembershipAction} />
    )}
    <EndRole membershipId={membershipId} of={role} send={endMembershipAction} />
  </div>
)
