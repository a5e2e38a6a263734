'use client'
import { type MouseEvent, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Button } from './button'
import { showPasskey, useHasPasskey } from './passkey'
import type { ProofInput } from './proof-of'
import { pressed } from './sent'

export interface PasskeyProofProps {
  form: UseFormReturn<ProofInput>
  /** What it is asked for; a signature where nothing is said. */
  purpose?: 'sign' | 'prove' | 'account'
}

const proving = ['password', 'code', 'passkey']

/** In place of password and code, for whoever has one: what is missing elsewhere in the form is said first, then the browser asks, then the deed is sent. */
export function PasskeyProof({ form, purpose = 'sign' }: PasskeyProofProps) {
  const [isAsking, setAsking] = useState(false)
  if (!useHasPasskey()) return null

  async function use({ currentTarget: { form: element } }: MouseEvent<HTMLButtonElement>) {
    const others = Object.keys(form.getValues()).filter(name => !proving.includes(name)) as 'code'[] // whatever the form asks beside
    if (!(await form.trigger(others, { shouldFocus: true }))) return
    setAsking(true)
    const shown = await pressed(() => showPasskey('/api/session/passkey', { purpose }))
    setAsking(false)
    if (!shown.ok) return form.setError('root', { type: shown.code, message: shown.message })
    form.setValue('passkey', shown.value)
    element?.requestSubmit()
  }
  return (
    <p>
      <Button pending={isAsking && 'Asking for your passkey…'} onClick={event => void use(event)}>
        Use a passkey instead
      </Button>
    </p>
  )
}
