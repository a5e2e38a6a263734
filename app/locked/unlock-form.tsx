'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { Notice } from '@/app/_ui/page/notice'
import { SignOutButton } from '@/app/account/sign-out-button'
import { sendUnlock } from './send-unlock'

interface UnlockFormProps {
  name: string
  /** Said instead of the usual words; a screen in somebody else's hands has no way to sign in as another either. */
  lead?: string
  onUnlocked: () => void
}

/** The same person's password; somebody else signs in instead, on a page of their own. */
export function UnlockForm({ name, lead, onUnlocked }: UnlockFormProps) {
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)

  async function unlock(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    const refusal = await sendUnlock(password)
    setPending(false)
    setPassword('')
    setTrouble(refusal)
    if (refusal === null) onUnlocked()
  }

  return (
    <form method="post" className="form" onSubmit={event => void unlock(event)}>
      <p>{lead ?? `Nothing is lost. ${name}, enter your password to go on where you were.`}</p>
      {trouble && <Notice kind="refusal" title={trouble} />}
      <TextField
        id="unlock-password"
        type="password"
        label="Your password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" kind="primary" pending={isPending && 'Unlocking…'}>
          Unlock
        </Button>
        {!lead && <SignOutButton className="link" words="Sign in as somebody else" />}
      </div>
    </form>
  )
}
