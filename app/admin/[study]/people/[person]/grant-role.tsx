'use client'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { grantMembershipAction } from '@/app/admin/[study]/actions'
import { noRole, RoleFields, roleSchema } from '@/app/admin/[study]/role-fields'

interface GrantRoleProps {
  studyId: string
  staffId: string
  sites: Readonly<Record<string, string>>
}

/** A role more. */
export const GrantRole = ({ studyId, staffId, sites }: GrantRoleProps) => (
  <DeedDialog
    trigger={{ label: 'Grant a role' }}
    title="Grant a role"
    schema={roleSchema}
    start={noRole}
    send={input => grantMembershipAction({ studyId, staffId, ...input })}
    submit={{ label: 'Grant', pending: 'Granting…' }}
  >
    {({ control }) => <RoleFields control={control} sites={sites} />}
  </DeedDialog>
)
