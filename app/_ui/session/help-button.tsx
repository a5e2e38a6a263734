'use client'
import { useEffect, useRef, useState } from 'react'
import { offerHelpOverLock } from '@/app/locked/help-over-lock'
import type { Help } from '@/lib/session/help/help'
import { HelpLocked } from './help-locked'
import { HelpWords } from './help-words'
import type { Openings } from './openings'
import { Sheet } from './sheet'
import { useHelp } from './use-help'

interface HelpButtonProps {
  noteId: string
  isOver: boolean
  openings: Openings | null
  /** Puts the focus where the next key belongs. */
  after: () => void
}
type Shown = { readonly help: Help; readonly at: string } | 'over' | 'not here' | null

/** One tap in an emergency, whatever the screen shows. Nothing of it stands in the page before, or after it is closed. */
export function HelpButton({ noteId, isOver, openings, after }: HelpButtonProps) {
  const { open } = useHelp({ noteId, isOver, openings })
  const [shown, setShown] = useState<Shown>(null)
  useEffect(() => offerHelpOverLock(noteId, isOver ? null : <HelpLocked open={open} />), [noteId, isOver, open])
  const wasOpen = useRef(false)
  useEffect(() => {
    if (shown === null && wasOpen.current) after()
    wasOpen.current = shown !== null
  })
  const press = async () => {
    if (isOver) return setShown('over')
    const at = new Date().toISOString()
    const help = await open()
    setShown(help ? { help, at } : 'not here')
  }
  return (
    <>
      <button type="button" className="button session-help" onClick={() => void press()}>
        Help
      </button>
      {shown && (
        <Sheet title="Help" close={() => setShown(null)}>
          {shown === 'over' && (
            <p>
              This session day is over, and nothing is held on this device any more. The participant’s page has the
              contacts.
            </p>
          )}
          {shown === 'not here' && (
            <p role="alert">
              The contacts are not on this device, and the server can’t be reached. Call the emergency number; close
              this and press Help again once there is a network.
            </p>
          )}
          {typeof shown === 'object' && <HelpWords {...shown} />}
        </Sheet>
      )}
    </>
  )
}
