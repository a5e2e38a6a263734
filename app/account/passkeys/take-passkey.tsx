'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { TakePasskeyProps } from './take-passkey-form'

/** With the proof that adding it asked for. */
export const TakePasskey = (props: TakePasskeyProps) => (
  <FetchedDialog
    trigger={{ label: 'Take away', of: props.name, kind: 'withdraw' }}
    title={`Take “${props.name}” away`}
    form={async () => (await import('./take-passkey-form')).TakePasskeyForm}
    of={props}
  />
)
