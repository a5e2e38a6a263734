'use client'
import { useState } from 'react'
import { Tiles } from '@/app/_ui/form/tiles'
import { began } from '@/lib/session/log/entry-details'
import { logEntries } from './log-entries'
import { useTold } from './use-told'

interface HowTouchBeganProps {
  noteId: string
  /** The touch: its id in the log, and words for it. */
  id: string
  what: string
  /** What was said of it afterwards; null where nothing was. */
  how: string | null
}

/** How a touch began that was to be asked each time, said after it: an entry of the log of its own. */
export function HowTouchBegan({ noteId, id, what, how }: HowTouchBeganProps) {
  const { tell, isPending, isTold, trouble } = useTold()
  const [tapped, setTapped] = useState<string | null>(null)
  const [known, setKnown] = useState(how)
  if (how !== known) {
    setKnown(how)
    setTapped(null) // what was said since, here or elsewhere, stands
  }
  const say = (code: string | null) => {
    if (code === null) return
    setTapped(code)
    tell(() => logEntries(noteId, [{ kind: 'described', concerns: id, body: { began: code } }]))
  }
  return (
    <div className="grid gap-1">
      <span className="text-small">How it began</span>
      <Tiles
        name={`began ${id}`}
        label={`How it began: ${what}`}
        options={began}
        value={(trouble ? null : tapped) ?? how}
        onChange={say}
      />
      {trouble && <p role="alert">{trouble}</p>}
      <p role="status" className="text-small text-muted">
        {isPending ? 'Being saved…' : isTold && 'Saved'}
      </p>
    </div>
  )
}
