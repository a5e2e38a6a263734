'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { DelegateProps } from './delegate-form'

/** Entrusts a task to somebody from a day on, until another where that is known. */
export const Delegate = (props: DelegateProps) => (
  <FetchedDialog
    trigger={{ label: 'Delegate a task' }}
    title="Delegate a task"
    form={async () => (await import('./delegate-form')).DelegateForm}
    of={props}
  />
)
