'use client'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { useHasPin } from './day-pin'
import { type PinOfDay, useSetPin } from './use-set-pin'

interface PinAtStartProps extends PinOfDay {
  /** Puts the focus where the next key belongs. */
  after: () => void
}

/** Beside the start of the day, while there is still time for it: a PIN, or not now. Nothing waits for the answer. */
export function PinAtStart({ after, ...day }: PinAtStartProps) {
  const isSet = useHasPin(day.noteId)
  const [isLater, setLater] = useState(false)
  const { input, set } = useSetPin(day)
  const form = useRef<HTMLFormElement>(null)
  if (isSet === null) return null
  if (isSet || isLater) {
    return (
      <p role="status" className="text-small text-muted">
        {isSet ? 'The PIN of this day is set on this device.' : 'No PIN on this device.'}
      </p>
    )
  }
  const keep = async (event: FormEvent) => {
    const here = form.current
    const isStill = () => document.activeElement === document.body || here?.contains(document.activeElement)
    if ((await set(event)) && isStill()) after() // who went on meanwhile types into something else
  }
  const notNow = () => {
    setLater(true)
    after()
  }
  return (
    <form ref={form} method="post" className="session-pin" onSubmit={event => void keep(event)}>
      <TextField
        {...input}
        id="pin-at-start"
        label="A PIN of six digits or more opens a locked screen without a network"
      />
      <Button type="submit">Set it</Button>
      <Button kind="quiet" onClick={notNow}>
        Not now
      </Button>
    </form>
  )
}
