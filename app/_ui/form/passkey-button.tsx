'use client'
import { useState } from 'react'
import { Button } from './button'
import { type ShownPasskey, showPasskey, useHasPasskey } from './passkey'
import { pressed } from './sent'

interface PasskeyButtonProps {
  /** Where it is asked what the passkey is to sign, and for what. */
  path: string
  asked: object
  /** Sends the answer; null where it was taken, else what to say. */
  send: (passkey: ShownPasskey) => Promise<string | null>
  done: () => void
  trouble: (words: string) => void
}

/** A passkey in place of a password that is asked for alone, for whoever has one. */
export function PasskeyButton({ path, asked, send, done, trouble }: PasskeyButtonProps) {
  const [isAsking, setAsking] = useState(false)
  if (!useHasPasskey()) return null

  async function use() {
    setAsking(true)
    const shown = await pressed(() => showPasskey(path, asked))
    const refusal = shown.ok ? await send(shown.value) : shown.message
    setAsking(false)
    if (refusal === null) done()
    else trouble(refusal)
  }
  return (
    <Button pending={isAsking && 'Asking for your passkey…'} onClick={() => void use()}>
      Use a passkey instead
    </Button>
  )
}
