'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { WhatWasDoneProps } from './what-was-done-form'

/** An answer for the other readers alone; more can be added, nothing is changed. */
export const WhatWasDone = (props: WhatWasDoneProps) => (
  <FetchedDialog
    trigger={{ label: 'Say what was done' }}
    title="What was done about it"
    form={async () => (await import('./what-was-done-form')).WhatWasDoneForm}
    of={props}
  />
)
