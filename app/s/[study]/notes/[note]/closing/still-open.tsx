'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { deviceClockOff } from '@/app/_ui/offline/server-clock'
import { withOffset } from '@/app/_ui/page/site-time'
import { logEntries } from './log-entries'
import { useTold } from './use-told'

interface StillOpenProps {
  noteId: string
  /** What has not ended: its id in the log, and words for it. */
  id: string
  what: string
  /** The day and minute on which it began, by the site's clock: `2026-03-12T09:30`. */
  began: string
  zone: string
}

/** When something ended that nobody tapped: at a time of that day, or at a time that nobody knows. */
export function StillOpen({ noteId, id, what, began, zone }: StillOpenProps) {
  const { tell, isPending, trouble } = useTold()
  const [clock, setClock] = useState('')
  const end = (more: object) => tell(() => logEntries(noteId, [{ kind: 'ended', concerns: id, ...more }]))
  const endAt = () => {
    const moment = Date.parse(withOffset(`${began.slice(0, 11)}${clock}`, zone))
    end({ at: new Date(moment - deviceClockOff()).toISOString(), body: {} }) // the server sets right what it is sent
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className="flex items-center gap-2 whitespace-nowrap text-small">
        Ended at
        <input
          type="time"
          className="input"
          aria-label={`Ended at: ${what}`}
          value={clock}
          onChange={event => setClock(event.target.value)}
        />
      </label>
      <Button
        aria-label={`Set the end: ${what}`}
        pending={(isPending && 'Saving…') || false}
        onClick={() => clock && endAt()}
      >
        Set
      </Button>
      <Button
        aria-label={`It ended, time uncertain: ${what}`}
        pending={isPending && 'Saving…'}
        onClick={() => end({ body: { uncertain: true } })}
      >
        It ended, time uncertain
      </Button>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}
