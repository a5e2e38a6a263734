'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { showPasskey, useKnowsPasskeys } from '@/app/_ui/form/passkey'
import { pressed } from '@/app/_ui/form/sent'
import { Notice } from '@/app/_ui/page/notice'
import { tellTabs } from '@/app/locked/session-channel'
import { sendPasskey, wordsOf } from './send-sign-in'

const notRight = 'That passkey does not open an account here, or was taken away. Sign in with your password instead.'

/** For whoever has added a passkey: no e-mail is typed, and nothing else asked. */
export function PasskeySignIn({ next }: { next: string }) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  if (!useKnowsPasskeys()) return null

  async function signIn() {
    setPending(true)
    setTrouble(null)
    const refusal = await refused()
    if (refusal === null) {
      tellTabs('signed in')
      return window.location.assign(next)
    }
    setTrouble(refusal)
    setPending(false)
  }
  return (
    <div className="grid gap-4">
      {trouble && <Notice kind="refusal" title={trouble} />}
      <div>
        <Button pending={isPending && 'Signing in…'} onClick={() => void signIn()}>
          Sign in with a passkey
        </Button>
      </div>
    </div>
  )
}

/** Null when signed in, else what to say. */
async function refused(): Promise<string | null> {
  const shown = await pressed(() => showPasskey('/api/sign-in/passkey', {}))
  if (!shown.ok) return shown.message
  const code = await sendPasskey(shown.value)
  return code === 'wrong_password' ? notRight : code && wordsOf(code)
}
