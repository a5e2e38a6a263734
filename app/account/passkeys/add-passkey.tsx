'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { useKnowsPasskeys } from '@/app/_ui/form/passkey'
import type { AddPasskeyProps } from './add-passkey-form'

/** With the proof that another second factor asks for, where the browser knows passkeys. */
export function AddPasskey(props: AddPasskeyProps) {
  if (!useKnowsPasskeys()) return <p className="text-muted">This browser knows no passkeys.</p>
  return (
    <FetchedDialog
      trigger={{ label: 'Add a passkey' }}
      title="Add a passkey"
      form={async () => (await import('./add-passkey-form')).AddPasskeyForm}
      of={props}
    />
  )
}
