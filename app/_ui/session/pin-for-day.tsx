'use client'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { DayPin, dayPin, isPin } from './day-pin'
import type { PinUsed } from './send-opening'

interface PinForDayProps {
  noteId: string
  /** Told of each use of it, right or wrong. */
  used: (use: PinUsed) => void
}

/** A PIN that opens the covered log and the locked screen while there is no network; gone with this page. */
export function PinForDay({ noteId, used }: PinForDayProps) {
  const [isSet, setSet] = useState(false)
  useEffect(() => setSet(dayPin(noteId) !== null), [noteId])
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  async function keep(event: FormEvent) {
    event.preventDefault()
    if (!isPin(typed)) return setError('Six digits at least, twelve at most.')
    await DayPin.set(noteId, typed, used)
    setSet(true)
    setTyped('')
    setError(undefined)
  }
  return (
    <details className="fold">
      <summary>PIN for this day{isSet && ': set'}</summary>
      <form method="post" className="form mt-4" onSubmit={event => void keep(event)}>
        <p>
          Your password opens a covered log, and a locked screen over it. Without a network they take this PIN instead:
          on this device, until this page is closed, five tries. Each try is recorded once the network is back.
        </p>
        <TextField
          id="day-pin"
          type="password"
          inputMode="numeric"
          label="Six digits or more"
          value={typed}
          onChange={setTyped}
          error={error}
        />
        <Button type="submit">Set the PIN</Button>
        <p role="status">{isSet && 'The PIN is set.'}</p>
      </form>
    </details>
  )
}
