'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { GrantRoleProps } from './grant-role-form'

/** A role more. */
export const GrantRole = (props: GrantRoleProps) => (
  <FetchedDialog
    trigger={{ label: 'Grant a role' }}
    title="Grant a role"
    form={async () => (await import('./grant-role-form')).GrantRoleForm}
    of={props}
  />
)
