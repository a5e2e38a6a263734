'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { EndRole } from '@/app/_ui/form/end-role'
import { endMembershipAction, resumeMembershipAction, suspendMembershipAction } from '@/app/admin/[study]/actions'

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
      <DeedButton
        label="Suspend"
        of={role}
        pending="Suspending…"
        send={() => suspendMembershipAction({ membershipId })}
      />
    )}
    <EndRole membershipId={membershipId} of={role} send={endMembershipAction} />
  </div>
)
