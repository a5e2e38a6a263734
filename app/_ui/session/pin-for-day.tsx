'use client'
import { memo } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { useHasPin } from './day-pin'
import { type PinOfDay, useSetPin } from './use-set-pin'

const foldId = 'pin-for-day'

/** A PIN that opens the covered log and the locked screen while there is no network; gone with this page. */
export const PinForDay = memo(function PinForDay(day: PinOfDay) {
  const isSet = useHasPin(day.noteId)
  const { input, set } = useSetPin(day)
  return (
    <details className="fold" id={foldId}>
      <summary>PIN for this day{isSet && ': set'}</summary>
      <form method="post" className="form mt-4" onSubmit={event => void set(event)}>
        <p>
          Your password opens a covered log, and a locked screen over it. Without a network they take this PIN instead:
          on this device, until this page is closed, five tries. Each try is recorded once the network is back.
        </p>
        <TextField {...input} id="day-pin" label="Six digits or more" />
        <Button type="submit">Set the PIN</Button>
        <p role="status">{isSet && 'The PIN is set.'}</p>
      </form>
    </details>
  )
})

/** Said quietly for as long as none is set here, since a reload forgets it; leads to where it is set. */
export function NoPin({ noteId }: Pick<PinOfDay, 'noteId'>) {
  if (useHasPin(noteId) !== false) return null
  return (
    <button type="button" className="text-button text-muted" onClick={openFold}>
      No PIN on this device
    </button>
  )
}

function openFold() {
  const fold = document.getElementById(foldId)
  fold?.setAttribute('open', '')
  fold?.querySelector('input')?.focus()
}
