'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { PasskeyButton } from '@/app/_ui/form/passkey-button'
import { TextField } from '@/app/_ui/form/text-field'
import { useAway } from '@/app/_ui/offline/use-away'
import { Notice } from '@/app/_ui/page/notice'
import { dayPin, tryPin } from '@/app/_ui/session/day-pin'
import { SignOutButton } from '@/app/account/sign-out-button'
import { sendUnlock, unreached } from './send-unlock'

interface UnlockFormProps {
  name: string
  /** Said instead of the usual words; a screen in somebody else's hands has no way to sign in as another either. */
  lead?: string
  /** The session has lasted its hours, and a session day goes on. */
  isLong?: boolean
  onUnlocked: () => void
}

/** The same person's password; without a network the PIN of a session day, where one was set on this page. Somebody else signs in instead, on a page of their own. */
export function UnlockForm({ name, lead, isLong, onUnlocked }: UnlockFormProps) {
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const [isAway, setAway] = useAway()
  const pin = lead ? null : dayPin()
  const byPin = isAway && pin !== null && !pin.isSpent

  async function unlock(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    const refusal = byPin ? await tryPin(pin, password, 'lock') : await sendUnlock({ password })
    setPending(false)
    setPassword('')
    if (refusal === null) return onUnlocked()
    if (!byPin) setAway(refusal === unreached)
    setTrouble(
      refusal === unreached && pin && !pin.isSpent
        ? 'The server can’t be reached. Your PIN of this day opens the screen.'
        : refusal,
    )
  }

  return (
    <form method="post" className="form" onSubmit={event => void unlock(event)}>
      <p>
        {lead ??
          `Nothing is lost. ${name}, enter your ${byPin ? 'PIN of this day' : 'password'} to go on where you were.`}
      </p>
      {isLong && (
        <p role="status">
          You have been signed in for twelve hours and the session day is still under way. When you unlock now, your
          session goes on with it, up to eighteen hours in all.
        </p>
      )}
      {trouble && <Notice kind="refusal" title={trouble} />}
      <TextField
        id="unlock-password"
        type="password"
        inputMode={byPin ? 'numeric' : 'text'}
        label={byPin ? 'Your PIN of this day' : 'Your password'}
        autoComplete={byPin ? 'off' : 'current-password'}
        value={password}
        onChange={setPassword}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" kind="primary" pending={isPending && 'Unlocking…'}>
          Unlock
        </Button>
        {!byPin && (
          <PasskeyButton
            path="/api/session/unlock/passkey"
            asked={{}}
            send={passkey => sendUnlock({ passkey })}
            done={onUnlocked}
            trouble={setTrouble}
          />
        )}
        {!lead && <SignOutButton className="link" words="Sign in as somebody else" />}
      </div>
    </form>
  )
}
