'use client'
import { roleEndLabels, type roleEndReasons } from '@/lib/trial/people/role-end-reasons'
import { FetchedDialog } from './fetched-dialog'
import type { RoleDeed } from './role-reason-form'

type Reason = (typeof roleEndReasons)[number]

/** From now on; what was done in the role stays as it is told. */
export const EndRole = ({ of, ...props }: RoleDeed<Reason> & { of: string }) => (
  <FetchedDialog
    trigger={{ label: 'End', of, kind: 'withdraw' }}
    title={`End: ${of}`}
    form={async () => (await import('./role-reason-form')).RoleReasonForm<Reason>}
    of={{ ...props, reasons: roleEndLabels, submit: { label: 'End it', pending: 'Ending…' } }}
  />
)
