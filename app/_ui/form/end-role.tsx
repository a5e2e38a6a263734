'use client'
import type { EndRoleProps } from './end-role-form'
import { FetchedDialog } from './fetched-dialog'

/** From now on; what was done in the role stays as it is told. */
export const EndRole = ({ of, ...props }: EndRoleProps & { of: string }) => (
  <FetchedDialog
    trigger={{ label: 'End', of, kind: 'withdraw' }}
    title={`End: ${of}`}
    form={async () => (await import('./end-role-form')).EndRoleForm}
    of={props}
  />
)
