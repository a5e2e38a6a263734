'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { ConfirmSignerProps } from './confirm-signer-form'

/** With the proof that a signature asks for. */
export const ConfirmSigner = (props: ConfirmSignerProps) => (
  <FetchedDialog
    trigger={{ label: 'It is them', of: props.name, kind: 'primary' }}
    title={`Confirm that it is ${props.name}`}
    form={async () => (await import('./confirm-signer-form')).ConfirmSignerForm}
    of={props}
  />
)
