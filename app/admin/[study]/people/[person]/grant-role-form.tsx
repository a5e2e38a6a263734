'use client'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { grantMembershipAction } from '@/app/admin/[study]/actions'
import { noRole, RoleFields, roleSchema } from '@/app/admin/[study]/role-fields'

export interface GrantRoleProps {
  studyId: string
  staffId: string
  sites: Readonly<Record<string, string>>
}

/** A role more. */
export const GrantRoleForm = ({ studyId, staffId, sites, done }: GrantRoleProps & { done: () => void }) => (
  <DeedForm
    schema={roleSchema}
    start={noRole}
    send={input => grantMembershipAction({ studyId, staffId, ...input })}
    done={done}
    submit={{ label: 'Grant', pending: 'Granting…' }}
  >
    {({ control }) => <RoleFields control={control} sites={sites} />}
  </DeedForm>
)
