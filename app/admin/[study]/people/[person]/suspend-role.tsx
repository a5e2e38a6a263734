'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { RoleDeed } from '@/app/_ui/form/role-reason-form'
import { roleSuspendLabels, type roleSuspendReasons } from '@/lib/trial/people/role-suspend-reasons'

type Reason = (typeof roleSuspendReasons)[number]

/** From now on, until it is resumed. */
export const SuspendRole = ({ of, ...props }: RoleDeed<Reason> & { of: string }) => (
  <FetchedDialog
    trigger={{ label: 'Suspend', of }}
    title={`Suspend: ${of}`}
    form={async () => (await import('@/app/_ui/form/role-reason-form')).RoleReasonForm<Reason>}
    of={{ ...props, reasons: roleSuspendLabels, submit: { label: 'Suspend it', pending: 'Suspending…' } }}
  />
)
