'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { PasskeyButton } from '@/app/_ui/form/passkey-button'
import { TextField } from '@/app/_ui/form/text-field'
import { useAway } from '@/app/_ui/offline/use-away'
import { Notice } from '@/app/_ui/page/notice'
import { dayPin, tryPin } from './day-pin'
import { Sheet } from './sheet'

interface UncoverSheetProps {
  noteId: string
  close: () => void
  uncover: () => void
}

/** Their own password while there is a network; without one, the PIN of this day, where one is set. */
export function UncoverSheet({ noteId, close, uncover }: UncoverSheetProps) {
  const pin = dayPin(noteId)
  const [typed, setTyped] = useState('')
  const [isAway, setAway] = useAway()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const byPin = isAway && pin !== null && !pin.isSpent

  async function prove(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    const said = byPin ? await tryPin(pin, typed, 'log') : await tryProof({ password: typed })
    setPending(false)
    setTyped('')
    if (said === null) return uncover()
    if (!byPin) setAway(said === away)
    setTrouble(
      said === away && pin && !pin.isSpent ? 'The server can’t be reached. Your PIN of this day opens it.' : said,
    )
  }
  return (
    <Sheet title="Show the log again" close={close}>
      <form method="post" className="form" onSubmit={event => void prove(event)}>
        <p>What you tapped meanwhile is kept, and is asked about next.</p>
        {trouble && <Notice kind="refusal" title={trouble} />}
        <TextField
          id="uncover"
          type="password"
          inputMode={byPin ? 'numeric' : 'text'}
          label={byPin ? 'Your PIN of this day' : 'Your password'}
          autoComplete={byPin ? 'off' : 'current-password'}
          value={typed}
          onChange={setTyped}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" kind="primary" pending={isPending && 'Looking…'}>
            Show it
          </Button>
          {!byPin && (
            <PasskeyButton
              path="/api/session/passkey"
              asked={{ purpose: 'uncover' }}
              send={passkey => tryProof({ passkey })}
              done={uncover}
              trouble={setTrouble}
            />
          )}
        </div>
      </form>
    </Sheet>
  )
}

const away =
  'The server can’t be reached, and no PIN opens the log on this device. The pads go on; try again once there is a network.'

async function tryProof(shown: { password: string } | { passkey: object }): Promise<string | null> {
  try {
    const response = await fetch('/api/session/uncover', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(shown),
    })
    if (response.status === 204) return null
    return ((await response.json()) as { message: string }).message
  } catch {
    return away
  }
}
