'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { LetMonitorInProps } from './let-monitor-in-form'

/** Never without a last day. */
export const LetMonitorIn = (props: LetMonitorInProps) => (
  <FetchedDialog
    trigger={{ label: 'Let a study monitor in' }}
    title="Let a study monitor in"
    form={async () => (await import('./let-monitor-in-form')).LetMonitorInForm}
    of={props}
  />
)
